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
    private static readonly TileNeeds Needs = TileNeeds.Of<TPass>(TTargets.TilesPerRow);

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>,
        ArrayView<float>, ArrayView<float>, ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan> tiles;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int,
        TilePlan> weights;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, long, float, ArrayView<float>, int> finish;

    internal TileLauncher(Accelerator accelerator)
    {
        string device = $"{accelerator.Name} ({accelerator.AcceleratorType})";
        new DeviceLimits(device, accelerator.MaxNumThreadsPerGroup, accelerator.MaxSharedMemoryPerGroup).Check(Needs);
        tiles = accelerator.LoadKernel<ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>, ArrayView<float>, ArrayView<float>,
            ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan>(
                TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>.Run);
        weights = accelerator.LoadKernel<ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, TilePlan>(
            WeightKernel<TTarget, TTargets, TSoft>.Run);
        finish = accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, ArrayView<float>, int>(FinishKernel.Run);
    }

    internal override void Launch(AcceleratorStream stream, in TileArguments<T, TTarget> arguments, DeviceData data)
    {
        data.Reserve(KernelOrder.SumCount(arguments.Plan.RowCount, Needs.RowsPerTile));
        KernelOrder.Run(new Queue(this, stream, arguments, data), arguments.Plan);
    }

    private readonly struct Queue(
        TileLauncher<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient> kernels,
        AcceleratorStream stream,
        TileArguments<T, TTarget> arguments,
        DeviceData data) : IKernelQueue
    {
        private static readonly KernelConfig One = new(1, SumShape.GroupSize);

        public int RowsPerTile => Needs.RowsPerTile;

        public void SumWeights(int groupCount) => kernels.weights(
            stream,
            new KernelConfig(groupCount, SumShape.GroupSize),
            arguments.Targets,
            data.RowWeights,
            data.ClassWeights,
            data.Sums,
            TPass.ClassCount,
            arguments.Plan);

        public void FinishWeights(int sumCount) => kernels.finish(stream, One, data.Sums, data.WeightSum, sumCount, 1f, data.Nothing, 0);

        public void Tiles(int groupCount) => kernels.tiles(
            stream,
            new KernelConfig(groupCount, Needs.GroupSize),
            arguments.Logits,
            arguments.Targets,
            TGradient.IsOn ? arguments.Outputs.Gradient : arguments.Logits,
            arguments.Outputs.Losses,
            data.Sums,
            data.Constants,
            data.Indices,
            data.RowWeights,
            data.ClassWeights,
            data.WeightSum,
            arguments.Plan);

        public void FinishLosses(int sumCount, bool hasWeightSum) => kernels.finish(
            stream, One, data.Sums, arguments.Outputs.Value, sumCount, arguments.Plan.Divisor, data.WeightSum, hasWeightSum ? 1 : 0);
    }
}
