using EmdGen.CompilerServices;
using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The kernels of one kind of numbers and targets, compiled for a device.</summary>
internal abstract class TileLauncher<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Starts what a call needs on a stream, in order, and returns.</summary>
    internal abstract void Launch(AcceleratorStream stream, in TileArguments<T, TTarget> arguments, DeviceData data);
}

/// <inheritdoc/>
internal sealed class TileLauncher<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient> : TileLauncher<T, TTarget>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TPass : struct, ITilePass
    where TGradient : struct, ISwitch
{
    private static readonly KernelConfig Group = new(1, SumShape.GroupSize);

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>,
        ArrayView<float>, ArrayView<float>, ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan> tiles;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int,
        TilePlan> weights;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, long, float, ArrayView<float>, int> finish;

    internal TileLauncher(Accelerator accelerator)
    {
        DeviceLimits.Check<TPass>(accelerator, TTargets.TilesPerRow);
        tiles = accelerator.LoadKernel<ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>, ArrayView<float>, ArrayView<float>,
            ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan>(
                TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>.Run);
        weights = accelerator.LoadKernel<ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, TilePlan>(
            WeightKernel<TTarget, TTargets, TSoft>.Run);
        finish = accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, ArrayView<float>, int>(FinishKernel.Run);
    }

    internal override void Launch(AcceleratorStream stream, in TileArguments<T, TTarget> arguments, DeviceData data)
    {
        TilePlan plan = arguments.Plan;
        int tileCount = GroupCount(plan.RowCount, TPass.RowsPerTile), sumCount = GroupCount(plan.RowCount, SumShape.GroupSize);
        data.Reserve(Math.Max(tileCount, sumCount));
        ArrayView<float> sums = data.Sums;
        if (plan.RowCount > 0)
        {
            if (plan.HasWeightSum != 0)
            {
                weights(
                    stream,
                    new KernelConfig(sumCount, SumShape.GroupSize),
                    arguments.Targets,
                    data.RowWeights,
                    data.ClassWeights,
                    sums,
                    TPass.ClassCount,
                    plan);
                finish(stream, Group, sums, data.WeightSum, sumCount, 1f, data.Nothing, 0);
            }

            tiles(
                stream,
                new KernelConfig(tileCount, TPass.RowsPerTile * TPass.ThreadsPerRow),
                arguments.Logits,
                arguments.Targets,
                TGradient.IsOn ? arguments.Outputs.Gradient : arguments.Logits,
                arguments.Outputs.Losses,
                sums,
                data.Constants,
                data.Indices,
                data.RowWeights,
                data.ClassWeights,
                data.WeightSum,
                plan);
        }

        int hasWeightSum = plan.RowCount > 0 ? plan.HasWeightSum : 0;
        finish(stream, Group, sums, arguments.Outputs.Value, tileCount, plan.Divisor, data.WeightSum, hasWeightSum);
    }

    private static int GroupCount(long rows, int rowsPerGroup) => checked((int)((rows + rowsPerGroup - 1) / rowsPerGroup));
}
