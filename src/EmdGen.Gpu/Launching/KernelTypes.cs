using EmdGen.CompilerServices;
using EmdGen.Gpu.CompilerServices;
using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Structures;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>From the type that the generator emitted to the kernels closed over it.</summary>
internal static class KernelTypes
{
    /// <summary>How rows are computed.</summary>
    /// <param name="rows">An <see cref="IDeviceRows"/>.</param>
    /// <param name="isPlain">Whether the EMD of logits is all that is asked for.</param>
    internal static Type PassOf(Type rows, bool isPlain)
        => isPlain && typeof(IUnrolledRows).IsAssignableFrom(rows)
            ? typeof(UnrolledPass<>).MakeGenericType(rows)
            : typeof(RolledPass<,,>).MakeGenericType(rows, StructureOf(rows), isPlain ? typeof(Off) : typeof(On));

    internal static TileLauncher<T, TTarget> Launcher<T, TNumber, TTarget, TTargets, TSoft>(Accelerator accelerator, Type pass, bool hasGradient)
        where T : unmanaged
        where TNumber : struct, INumberFormat<T>
        where TTarget : unmanaged
        where TTargets : struct, ITargets<TTarget>
        where TSoft : struct, ISwitch
    {
        Type launcher = typeof(TileLauncher<,,,,,,>).MakeGenericType(
            typeof(T), typeof(TNumber), typeof(TTarget), typeof(TTargets), typeof(TSoft), pass, hasGradient ? typeof(On) : typeof(Off));
        return (TileLauncher<T, TTarget>)Activator.CreateInstance(
            launcher,
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DoNotWrapExceptions,
            binder: null,
            [accelerator],
            culture: null)!;
    }

    private static Type StructureOf(Type rows)
    {
        Type structure = typeof(IChainRows).IsAssignableFrom(rows) ? typeof(ChainPass<>)
            : typeof(ITreeRows).IsAssignableFrom(rows) ? typeof(TreePass<>)
            : typeof(TablePass<>);
        return structure.MakeGenericType(rows);
    }
}
