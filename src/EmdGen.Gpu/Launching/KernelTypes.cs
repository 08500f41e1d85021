using System.Reflection;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Passes;
using EmdGen.Gpu.Kernels.Structures;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Kernels.Blocks;
using EmdGen.Numbers;
using ILGPU.Runtime;
using BFloat16Format = EmdGen.Gpu.Kernels.Numbers.BFloat16Format;
using HalfFormat = EmdGen.Gpu.Kernels.Numbers.HalfFormat;

namespace EmdGen.Gpu.Launching;

/// <summary>Closes the kernels over the type that the generator emitted.</summary>
internal static class KernelTypes
{
    /// <summary>The pass that computes the rows of a class set.</summary>
    /// <typeparam name="TEmd">The type generated for the classes, with kernels for other devices.</typeparam>
    /// <param name="isPlain">Whether the EMD of logits is all that is asked for.</param>
    internal static Type PassOf<TEmd>(bool isPlain)
        where TEmd : struct, ISquaredEmd
    {
        Type shape = TEmd.DeviceKernels!;
        if (isPlain && typeof(IUnrolledDeviceShape).IsAssignableFrom(shape))
            return typeof(UnrolledPass<>).MakeGenericType(shape);
        Type terms = DeviceStructure.Terms(TEmd.Distance).MakeGenericType(shape);
        return typeof(StructurePass<,,>).MakeGenericType(shape, terms, isPlain ? typeof(Off) : typeof(On));
    }

    /// <summary>The kernels of a kind of numbers and targets on a device: in short tiles where its groups have few threads.</summary>
    internal static TileLauncher<T, TTarget> Launcher<T, TNumber, TTarget, TTargets, TSoft>(Accelerator accelerator, Type pass, bool hasGradient)
        where T : unmanaged
        where TNumber : struct, INumberFormat<T>
        where TTarget : unmanaged
        where TTargets : struct, ITargets<TTarget>
        where TSoft : struct, ISwitch
    {
        Type[] arguments = [typeof(T), typeof(TNumber), typeof(TTarget), typeof(TTargets), typeof(TSoft)];
        bool isShort = accelerator.MaxNumThreadsPerGroup < SumShape.GroupSize;
        Type tile = isShort ? typeof(ShortTile<>).MakeGenericType(pass) : pass, group = isShort ? typeof(ShortSumGroup) : typeof(SumGroup);
        return (TileLauncher<T, TTarget>)New(
            typeof(TileLauncher<,,,,,,,>), [.. arguments, tile, Switch(hasGradient), group], [accelerator]);
    }

    /// <summary>The kernels of a kind of numbers and targets, to be compiled by themselves.</summary>
    internal static TileProgram Program(NumberKind numbers, TargetKind targets, Type pass, bool hasGradient)
    {
        (Type number, Type format) = numbers switch
        {
            NumberKind.Half => (typeof(ushort), typeof(Packed16BitFormat<HalfFormat>)),
            NumberKind.BFloat16 => (typeof(ushort), typeof(Packed16BitFormat<BFloat16Format>)),
            _ => (typeof(float), typeof(SingleFormat)),
        };
        Type[] target = targets switch
        {
            TargetKind.Int32 => [typeof(int), typeof(Int32Labels), typeof(Off)],
            TargetKind.Int64 => [typeof(long), typeof(Int64Labels), typeof(Off)],
            _ => [number, typeof(SoftTargets<,>).MakeGenericType(number, format), typeof(On)],
        };
        return (TileProgram)New(typeof(TileProgram<,,,,,,>), [number, format, .. target, pass, Switch(hasGradient)], []);
    }

    private static Type Switch(bool isOn) => isOn ? typeof(On) : typeof(Off);

    private static object New(Type type, Type[] arguments, object[] parameters) => Activator.CreateInstance(
        type.MakeGenericType(arguments),
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions,
        binder: null,
        parameters,
        culture: null)!;
}
