using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Kernels.Blocks;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The kernels for one type of numbers, each compiled when it is first asked for.</summary>
internal sealed class Launchers<T, TNumber>(Accelerator accelerator, Type pass)
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
{
    private readonly TileLauncher<T, int>?[] int32 = new TileLauncher<T, int>?[2];
    private readonly TileLauncher<T, long>?[] int64 = new TileLauncher<T, long>?[2];
    private readonly TileLauncher<T, T>?[] soft = new TileLauncher<T, T>?[2];

    internal TileLauncher<T, int> OfInt32(bool hasGradient) => int32[Index(hasGradient)] ??= New<int, Int32Labels, Off>(hasGradient);

    internal TileLauncher<T, long> OfInt64(bool hasGradient) => int64[Index(hasGradient)] ??= New<long, Int64Labels, Off>(hasGradient);

    internal TileLauncher<T, T> Soft(bool hasGradient) => soft[Index(hasGradient)] ??= New<T, SoftTargets<T, TNumber>, On>(hasGradient);

    private static int Index(bool hasGradient) => hasGradient ? 1 : 0;

    private TileLauncher<T, TTarget> New<TTarget, TTargets, TSoft>(bool hasGradient)
        where TTarget : unmanaged
        where TTargets : struct, ITargets<TTarget>
        where TSoft : struct, ISwitch
        => KernelTypes.Launcher<T, TNumber, TTarget, TTargets, TSoft>(accelerator, pass, hasGradient);
}
