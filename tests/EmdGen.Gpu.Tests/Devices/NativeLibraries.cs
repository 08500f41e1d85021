using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>ILGPU asks for native libraries by names that on Linux only development packages have.</summary>
internal static class NativeLibraries
{
    [ModuleInitializer]
    internal static void Prepare()
    {
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, (name, assembly, path) =>
        {
            string file = name switch { "OpenCL" => "libOpenCL.so.1", "cuda" => "libcuda.so.1", _ => name };
            return OperatingSystem.IsLinux() && NativeLibrary.TryLoad(file, out nint handle) ? handle : 0;
        });
    }
}
