using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>
/// What native libraries need on Linux: ILGPU asks for them by names that only development packages have; and PoCL's usual way of compiling a
/// group copies the code after a barrier for every barrier, which takes minutes, where its other one takes seconds.
/// </summary>
internal static partial class NativeLibraries
{
    [ModuleInitializer]
    internal static void Prepare()
    {
        if (OperatingSystem.IsLinux())
            SetVariable("POCL_WORK_GROUP_METHOD", "cbs", isReplaced: 0);
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, (name, assembly, path) =>
        {
            string file = name switch { "OpenCL" => "libOpenCL.so.1", "cuda" => "libcuda.so.1", _ => name };
            return OperatingSystem.IsLinux() && NativeLibrary.TryLoad(file, out nint handle) ? handle : 0;
        });
    }

    /// <summary>.NET's own variables do not reach native code.</summary>
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int isReplaced);
}
