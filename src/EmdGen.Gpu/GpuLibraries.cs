using System.Runtime.InteropServices;
using EmdGen.Gpu.Cuda.Driver;
using ILGPU;

namespace EmdGen.Gpu;

/// <summary>Tells ILGPU where the drivers' libraries are.</summary>
public static class GpuLibraries
{
    private static readonly object Gate = new();
    private static bool isSet;

    /// <summary>
    /// Lets ILGPU find the drivers that are installed: on Linux it asks for CUDA's and OpenCL's by names that often come with development packages
    /// alone, and without this takes a machine without those for one without a GPU. Call it before the first
    /// <see cref="Context"/>; later calls do nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program has set a resolver of its own for ILGPU's libraries.</exception>
    public static void FindInstalled()
    {
        lock (Gate)
        {
            if (isSet || !OperatingSystem.IsLinux())
                return;
            NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, (name, _, _) => Load(name));
            isSet = true;
        }
    }

    /// <summary>0 leaves the search to the runtime.</summary>
    private static nint Load(string name)
    {
        string? file = name switch { "cuda" => CudaDriver.LinuxLibrary, "OpenCL" => "libOpenCL.so.1", _ => null };
        return file is not null && NativeLibrary.TryLoad(file, out nint library) ? library : 0;
    }
}
