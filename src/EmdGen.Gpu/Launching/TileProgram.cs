using System.Reflection;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;

namespace EmdGen.Gpu.Launching;

/// <summary>The kernels of one kind of numbers and targets before they are compiled.</summary>
internal abstract class TileProgram
{
    internal abstract TileNeeds Needs { get; }

    /// <summary>The kernel over tiles of rows.</summary>
    internal abstract MethodInfo Tiles { get; }

    /// <summary>The kernel that sums the rows' weights.</summary>
    internal abstract MethodInfo Weights { get; }
}

/// <inheritdoc/>
internal sealed class TileProgram<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient> : TileProgram
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TPass : struct, ITilePass
    where TGradient : struct, ISwitch
{
    internal override TileNeeds Needs => TileNeeds.Of<TPass>(TTargets.TilesPerRow);

    internal override MethodInfo Tiles
        => ((Delegate)TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>.Run).Method;

    internal override MethodInfo Weights => ((Delegate)WeightKernel<TTarget, TTargets, TSoft, SumGroup>.Run).Method;
}
