using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The kernels of one kind of numbers and targets, compiled for a device.</summary>
internal abstract class TileLauncher<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Targets are distributions.</summary>
    internal abstract bool HasSoftTargets { get; }

    /// <summary>Starts the kernels of a call on a stream, in order, and returns.</summary>
    internal abstract void Launch(AcceleratorStream stream, in TileArguments<T, TTarget> arguments, DeviceData data);
}

/// <inheritdoc/>
internal sealed class TileLauncher<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient, TGroup> : TileLauncher<T, TTarget>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TPass : struct, ITilePass
    where TGradient : struct, ISwitch
    where TGroup : struct, ISumGroup
{
    private static readonly TileNeeds Needs = TileNeeds.Of<TPass>(TTargets.TilesPerRow);

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>,
        ArrayView<float>, ArrayView<float>, ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan> tiles;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int,
        TilePlan> weights;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, long, float, int, ArrayView<float>, int> finish;

    private readonly Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, long> addUp;

    internal TileLauncher(Accelerator accelerator)
    {
        string device = $"{accelerator.Name} ({accelerator.AcceleratorType})";
        new DeviceLimits(device, accelerator.MaxNumThreadsPerGroup, accelerator.MaxSharedMemoryPerGroup).Check(Needs);
        tiles = accelerator.LoadKernel<ArrayView<T>, ArrayView<TTarget>, ArrayView<T>, ArrayView<float>, ArrayView<float>, ArrayView<float>,
            ArrayView<int>, ArrayView<float>, ArrayView<float>, ArrayView<float>, TilePlan>(
                TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>.Run);
        weights = accelerator.LoadKernel<ArrayView<TTarget>, ArrayView<float>, ArrayView<float>, ArrayView<float>, int, TilePlan>(
            WeightKernel<TTarget, TTargets, TSoft, TGroup>.Run);
        finish = accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, long, float, int, ArrayView<float>, int>(FinishKernel<TGroup>.Run);
        addUp = accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, long>(AddUpKernel<TGroup>.Run);
    }

    internal override bool HasSoftTargets => TSoft.IsOn;

    internal override void Launch(AcceleratorStream stream, in TileArguments<T, TTarget> arguments, DeviceData data)
    {
        data.Reserve(KernelOrder.SumCount(arguments.Plan.RowCount, Needs.RowsPerTile, TGroup.Size));
        KernelOrder.Run(new Queue(this, stream, arguments, data), arguments.Plan);
    }

    private readonly struct Queue(
        TileLauncher<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient, TGroup> kernels,
        AcceleratorStream stream,
        TileArguments<T, TTarget> arguments,
        DeviceData data) : IKernelQueue
    {
        public int RowsPerTile => Needs.RowsPerTile;

        public int SumGroupSize => TGroup.Size;

        public void SumWeights(int groupCount) => kernels.weights(
            stream,
            new KernelConfig(groupCount, TGroup.Size),
            arguments.Targets,
            data.RowWeights,
            data.ClassWeights,
            data.Sums,
            TPass.ClassCount,
            arguments.Plan);

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

        public void AddUp(SumRange sums, SumRange segments) => AddUp(sums, PairsOf(segments), (int)segments.Count);

        public void FinishWeights(SumRange sums) => AddUp(sums, data.WeightSum, 1);

        public void FinishLosses(SumRange sums, bool hasWeightSum) => kernels.finish(
            stream,
            new KernelConfig(1, TGroup.Size),
            PairsOf(sums),
            arguments.Outputs.Value,
            sums.Count,
            arguments.Plan.Divisor,
            arguments.Plan.UnitExponent,
            data.WeightSum,
            hasWeightSum ? 1 : 0);

        private ArrayView<float> PairsOf(SumRange sums) => data.Sums.SubView(2 * sums.First, 2 * sums.Count);

        private void AddUp(SumRange sums, ArrayView<float> result, int groupCount) => kernels.addUp(
            stream, new KernelConfig(groupCount, TGroup.Size), PairsOf(sums), result, sums.Count);
    }
}
