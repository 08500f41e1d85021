using System.Runtime.InteropServices;
using EmdGen.Gpu.Cuda.Driver;

namespace EmdGen.Aot;

/// <summary>The launcher of kernels, compiled ahead of time: it takes an assembly as text, and no JIT.</summary>
internal static unsafe class CudaLaunch
{
    private const int GroupCount = 3;
    private const int GroupSize = 128;

    /// <summary>Launches a kernel that takes a view and a number.</summary>
    /// <param name="library">The path of the driver.</param>
    internal static void Run(string library)
    {
        var device = new CudaDevice(new CudaDriver(NativeLibrary.Load(library)), 0);
        var numbers = new CudaArray<float>(device);
        using CudaDevice.Scope scope = device.Enter();
        nint kernel = device.Driver.LoadKernel(".visible .entry kernel()", "kernel");
        CudaView view = numbers.Hold([1, 2, 3]);
        long count = view.Length;
        void** parameters = stackalloc void*[] { &view, &count };
        device.Driver.Launch(kernel, GroupCount, GroupSize, parameters);
        Console.WriteLine(FormattableString.Invariant($"{device.Name}, {device.Capability.Major}.{device.Capability.Minor}, {count} numbers"));
    }
}
