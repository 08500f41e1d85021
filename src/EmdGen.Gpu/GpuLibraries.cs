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
    /// alone, and without this takes a machine without those for one without a GPU. On Windows it makes ILGPU take them from the system folder, and
    /// no file of their name from any other. Call it before the first <see cref="Context"/>; later calls do nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program has set a resolver of its own for ILGPU's libraries.</exception>
    public static void FindInstalled()
    {
        lock (Gate)
        {
            if (isSet || !(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
                return;
            NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, (name, _, _) => Load(name));
            isSet = true;
        }
    }

    /// <summary>0 leaves the search to the runtime, which on Windows would look in other folders too.</summary>
    /// <exception cref="DllNotFoundException">On Windows: the driver is not installed, which ILGPU takes as no device.</exception>
    private static nint Load(string name)
    {
        string? file = name switch
        {
            "cuda" or "nvcuda" => DriverLibrary.Cuda,
            "OpenCL" or "opencl" => DriverLibrary.OpenCL,
            _ => null,
        };
        if (file is null)
            return 0;
        if (OperatingSystem.IsWindows())
            return DriverLibrary.Load(file);
        return DriverLibrary.TryLoad(file, out nint library) ? library : 0;
    }
}
