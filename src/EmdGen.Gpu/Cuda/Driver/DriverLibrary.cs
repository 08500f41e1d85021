using System.Runtime.InteropServices;

namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>A driver's library, by the file that an installed driver has on this system.</summary>
internal static class DriverLibrary
{
    /// <summary>NVIDIA's driver.</summary>
    internal static string Cuda => FileOf("nvcuda.dll", "libcuda.so.1");

    /// <summary>The loader of OpenCL's drivers.</summary>
    internal static string OpenCL => FileOf("OpenCL.dll", "libOpenCL.so.1");

    /// <summary>
    /// On Windows a whole path, into the system folder: by a name alone the loader would first take a file of that name that lies beside the program
    /// or, in the end, where it was started. On Linux a name, which is looked for where the system's libraries are.
    /// </summary>
    internal static string FileOf(string windows, string linux, bool isWindows, string systemFolder)
        => isWindows ? Path.Combine(systemFolder, windows) : linux;

    /// <exception cref="DllNotFoundException">None is installed.</exception>
    internal static nint Load(string file) => NativeLibrary.Load(file);

    internal static bool TryLoad(string file, out nint library) => NativeLibrary.TryLoad(file, out library);

    private static string FileOf(string windows, string linux) => FileOf(windows, linux, OperatingSystem.IsWindows(), Environment.SystemDirectory);
}
