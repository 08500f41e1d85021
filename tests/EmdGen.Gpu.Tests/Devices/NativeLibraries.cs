using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>ILGPU asks for libraries by names that Linux gives to development packages alone.</summary>
internal static class NativeLibraries
{
    [ModuleInitializer]
    internal static void Resolve()
        => NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, (name, assembly, path) =>
        {
            string file = name switch { "OpenCL" => "libOpenCL.so.1", "cuda" => "libcuda.so.1", _ => name };
            return OperatingSystem.IsLinux() && NativeLibrary.TryLoad(file, out nint handle) ? handle : 0;
        });
}
