using System.Runtime.InteropServices;

namespace EmdGen.LightGbm.Native;

/// <summary>Loads the native library, and makes an exception of every return code that is none of success.</summary>
internal static class LightGbmLibrary
{
    private static readonly Lazy<string?> Problem = new(Load);

    /// <summary>Loads the library.</summary>
    /// <exception cref="LightGbmException">It cannot be loaded; the text says what to do.</exception>
    internal static void Require()
    {
        if (Problem.Value is { } problem)
            throw new LightGbmException(problem);
    }

    /// <summary>Checks the return code of a call.</summary>
    /// <exception cref="LightGbmException">The call failed; the text is LightGBM's.</exception>
    internal static void Check(int code)
    {
        if (code != 0)
            throw new LightGbmException("LightGBM: " + LastError().Trim());
    }

    private static string LastError() => Marshal.PtrToStringUTF8(LightGbmNative.LGBM_GetLastError()) ?? "an error without a text";

    private static string? Load()
    {
        try
        {
            return LightGbmNative.LGBM_GetMaxThreads(out _) == 0 ? null : LastError();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return $"LightGBM's native library cannot be loaded ({exception.Message.Trim()}). The package LightGBM has it for linux-x64, win-x64 and "
                + $"osx-x64; this process is {RuntimeInformation.RuntimeIdentifier}. On Linux it needs the GNU OpenMP library (libgomp1 of Debian and "
                + "Ubuntu, libgomp of Fedora and Alpine with glibc), on macOS libomp, on Windows the Visual C++ runtime.";
        }
    }
}
