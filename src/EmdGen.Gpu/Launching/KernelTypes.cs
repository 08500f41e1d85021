using System.Reflection;
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
        Type[] arguments = [typeof(T), typeof(TNumber), typeof(TTarget), typeof(TTargets), typeof(TSoft)];
        return (TileLauncher<T, TTarget>)New(typeof(TileLauncher<,,,,,,>), arguments, pass, hasGradient, [accelerator]);
    }

    /// <summary>The kernels of a kind of numbers and targets, to be compiled by themselves.</summary>
    internal static TileProgram Program(CudaNumbers numbers, CudaTargets targets, Type pass, bool hasGradient)
    {
        (Type number, Type format) = numbers switch
        {
            CudaNumbers.Half => (typeof(ushort), typeof(NarrowFormat<HalfBits>)),
            CudaNumbers.BFloat16 => (typeof(ushort), typeof(NarrowFormat<BFloat16Bits>)),
            _ => (typeof(float), typeof(SingleFormat)),
        };
        Type[] target = targets switch
        {
            CudaTargets.Int32 => [typeof(int), typeof(Int32Labels), typeof(Off)],
            CudaTargets.Int64 => [typeof(long), typeof(Int64Labels), typeof(Off)],
            _ => [number, typeof(SoftTargets<,>).MakeGenericType(number, format), typeof(On)],
        };
        return (TileProgram)New(typeof(TileProgram<,,,,,,>), [number, format, .. target], pass, hasGradient, []);
    }

    private static object New(Type type, Type[] arguments, Type pass, bool hasGradient, object[] parameters) => Activator.CreateInstance(
        type.MakeGenericType([.. arguments, pass, hasGradient ? typeof(On) : typeof(Off)]),
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions,
        binder: null,
        parameters,
        culture: null)!;

    private static Type StructureOf(Type rows)
    {
        Type structure = typeof(IChainRows).IsAssignableFrom(rows) ? typeof(ChainPass<>)
            : typeof(ITreeRows).IsAssignableFrom(rows) ? typeof(TreePass<>)
            : typeof(TablePass<>);
        return structure.MakeGenericType(rows);
    }
}
