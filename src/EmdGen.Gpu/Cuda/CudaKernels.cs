using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Launching;

namespace EmdGen.Gpu.Cuda;

/// <summary>The kernels of one kind of numbers and targets on a device, compiled when they are first loaded.</summary>
internal sealed class CudaKernels(CudaDevice device, TileProgram program)
{
    private readonly DeviceLimits limits = new($"{device.Name} (Cuda)", device.GroupThreads, device.SharedBytes);

    internal TileNeeds Needs { get; } = program.Needs;

    /// <summary>Whether the device has room for a group of theirs.</summary>
    internal bool Fit => limits.Fit(Needs);

    internal CudaDriver Driver => device.Driver;

    /// <summary>The driver's handle of the kernel over tiles; 0 before it is loaded.</summary>
    internal nint Tiles { get; private set; }

    /// <summary>That of the kernel over weights.</summary>
    internal nint Weights { get; private set; }

    /// <summary>Compiles them for the device, whose context must be the thread's.</summary>
    /// <exception cref="NotSupportedException">The device has no room for a group of theirs.</exception>
    /// <exception cref="CudaException">The driver does not take them.</exception>
    internal void Load()
    {
        if (Tiles != 0)
            return;
        limits.Check(Needs);
        Weights = PtxCompiler.Load(program.Weights, device);
        Tiles = PtxCompiler.Load(program.Tiles, device);
    }
}
