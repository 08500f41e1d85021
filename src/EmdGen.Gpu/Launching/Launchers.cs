using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Kernels.Blocks;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The kernels for one type of numbers, each compiled when it is first asked for.</summary>
internal abstract class Launchers<T>
    where T : unmanaged
{
    private readonly TileLauncher<T, int>?[] int32 = new TileLauncher<T, int>?[2];
    private readonly TileLauncher<T, long>?[] int64 = new TileLauncher<T, long>?[2];
    private readonly TileLauncher<T, T>?[] soft = new TileLauncher<T, T>?[2];

    internal TileLauncher<T, int> OfInt32(bool hasGradient) => int32[Index(hasGradient)] ??= NewInt32(hasGradient);

    internal TileLauncher<T, long> OfInt64(bool hasGradient) => int64[Index(hasGradient)] ??= NewInt64(hasGradient);

    internal TileLauncher<T, T> Soft(bool hasGradient) => soft[Index(hasGradient)] ??= NewSoft(hasGradient);

    private protected abstract TileLauncher<T, int> NewInt32(bool hasGradient);

    private protected abstract TileLauncher<T, long> NewInt64(bool hasGradient);

    private protected abstract TileLauncher<T, T> NewSoft(bool hasGradient);

    private static int Index(bool hasGradient) => hasGradient ? 1 : 0;
}

/// <inheritdoc/>
internal sealed class Launchers<T, TNumber>(Accelerator accelerator, Type pass) : Launchers<T>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
{
    private protected override TileLauncher<T, int> NewInt32(bool hasGradient) => New<int, Int32Labels, Off>(hasGradient);

    private protected override TileLauncher<T, long> NewInt64(bool hasGradient) => New<long, Int64Labels, Off>(hasGradient);

    private protected override TileLauncher<T, T> NewSoft(bool hasGradient) => New<T, SoftTargets<T, TNumber>, On>(hasGradient);

    private TileLauncher<T, TTarget> New<TTarget, TTargets, TSoft>(bool hasGradient)
        where TTarget : unmanaged
        where TTargets : struct, ITargets<TTarget>
        where TSoft : struct, ISwitch
        => KernelTypes.Launcher<T, TNumber, TTarget, TTargets, TSoft>(accelerator, pass, hasGradient);
}
