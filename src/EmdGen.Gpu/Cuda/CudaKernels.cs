using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Launching;

namespace EmdGen.Gpu.Cuda;

/// <summary>
/// The kernels of one kind of numbers and targets on a device, compiled when they are first asked for: the device's context must be the thread's
/// then.
/// </summary>
internal sealed class CudaKernels(CudaDevice device, TileProgram program)
{
    /// <summary>CUresults of a driver that cannot make code of an assembly: no binary, invalid, no compiler, a version too new.</summary>
    private static readonly int[] Refusals = [209, 218, 221, 222];

    private readonly DeviceLimits limits = new($"{device.Name} (Cuda)", device.GroupThreads, device.SharedBytes);
    private nint tiles;
    private nint weights;
    private bool isRefused;

    internal TileNeeds Needs { get; } = program.Needs;

    internal CudaDriver Driver => device.Driver;

    /// <summary>The driver's handle of the kernel over tiles.</summary>
    /// <exception cref="CudaDriverException">The driver does not take it.</exception>
    internal nint Tiles => tiles != 0 ? tiles : tiles = PtxCompiler.Load(program.Tiles, device);

    /// <summary>The driver's handle of the kernel over weights.</summary>
    /// <exception cref="CudaDriverException">The driver does not take it.</exception>
    internal nint Weights => weights != 0 ? weights : weights = PtxCompiler.Load(program.Weights, device);

    /// <exception cref="NotSupportedException">The device has no room for a group of theirs.</exception>
    internal void CheckRoom() => limits.Check(Needs);

    /// <summary>The device has room for a group of theirs, and the driver takes them. This enters the context where it has to ask.</summary>
    internal bool CanRun()
    {
        if (isRefused || tiles != 0 || !limits.Fit(Needs))
            return tiles != 0;
        try
        {
            using CudaDevice.Scope scope = device.Enter();
            return Tiles != 0;
        }
        catch (CudaDriverException failure) when (Array.IndexOf(Refusals, failure.Result) >= 0)
        {
            isRefused = true;
            return false;
        }
    }
}
