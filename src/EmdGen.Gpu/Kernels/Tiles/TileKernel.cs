using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// The kernel: a group of threads copies a tile of rows to shared memory, computes each row by one thread or several, writes the gradient back
/// the same way, and leaves the sum of the tile's losses.
/// </summary>
/// <typeparam name="T">A number of logits and gradient in memory.</typeparam>
/// <typeparam name="TNumber">What its bits mean.</typeparam>
/// <typeparam name="TTarget">A label, or a number of a soft target.</typeparam>
/// <typeparam name="TTargets">How targets are read.</typeparam>
/// <typeparam name="TSoft">Whether targets are distributions.</typeparam>
/// <typeparam name="TPass">How rows are computed.</typeparam>
/// <typeparam name="TGradient">Whether the gradient is written.</typeparam>
internal static class TileKernel<T, TNumber, TTarget, TTargets, TSoft, TPass, TGradient>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TPass : struct, ITilePass
    where TGradient : struct, ISwitch
{
    internal static void Run(
        ArrayView<T> logits,
        ArrayView<TTarget> targets,
        ArrayView<T> gradient,
        ArrayView<float> losses,
        ArrayView<float> sums,
        ArrayView<float> constants,
        ArrayView<int> indices,
        ArrayView<float> rowWeights,
        ArrayView<float> classWeights,
        ArrayView<float> weightSum,
        TilePlan plan)
    {
        TileRow row = default;
        row.Masses = SharedMemory.Allocate<float>(TPass.RowsPerTile * TPass.RowStride);
        row.Targets = SharedMemory.Allocate<float>(1 + (TTargets.TilesPerRow * TPass.RowsPerTile * TPass.RowStride));
        row.Flows = SharedMemory.Allocate<float>(1 + (TPass.RowsPerTile * TPass.FlowStride));
        row.Partials = SharedMemory.Allocate<float>(2 * TPass.RowsPerTile * TPass.ThreadsPerRow);
        row.Staged = SharedMemory.Allocate<float>(1 + TPass.StagedLength);
        row.Constants = constants;
        row.Indices = indices;
        row.Thread = Group.IdxX;

        long firstRow = (long)Grid.IdxX * TPass.RowsPerTile;
        int rowCount = (int)IntrinsicMath.Min(TPass.RowsPerTile, plan.RowCount - firstRow);
        TileCopy<T, TNumber, TPass>.Load(logits, row.Masses, firstRow, rowCount, plan.PositionCount, plan.IsAligned);
        TTargets.Load<TPass>(targets, row.Targets, firstRow, rowCount, plan);
        for (int i = row.Thread; i < TPass.StagedLength; i += TPass.RowsPerTile * TPass.ThreadsPerRow)
            row.Staged[i] = constants[i];

        int rowInTile = row.Thread / TPass.ThreadsPerRow;
        row.Segment = row.Thread % TPass.ThreadsPerRow;
        row.Start = rowInTile * TPass.RowStride;
        row.FlowStart = rowInTile * TPass.FlowStride;
        row.First = IntrinsicMath.Min(row.Segment * TPass.SegmentLength, TPass.ClassCount);
        row.End = IntrinsicMath.Min(row.First + TPass.SegmentLength, TPass.ClassCount);
        bool isRow = rowInTile < rowCount;
        long rowIndex = firstRow + IntrinsicMath.Min(rowInTile, rowCount - 1);
        RowTarget target = RowTarget.Of(TTargets.Label(targets, rowIndex), TPass.ClassCount, plan);
        row.Label = target.Label;
        Group.Barrier();

        RowWeight weight = RowWeight.Of<TPass, TSoft>(row, rowIndex, plan, rowWeights, classWeights);
        row.Scale = RowScale.Of(weight.Value, plan, weightSum).Near;

        // Rows of one thread are in registers, and leave none for a number that is needed after them; their threads share nothing in Partials.
        if (TPass.ThreadsPerRow == 1)
            weight.Value.Write(row.Partials, row.Thread);
        WideNumber loss = TPass.Run<TSoft, TGradient>(row, plan);
        if (TPass.ThreadsPerRow == 1)
            weight.Value = WideNumber.Read(row.Partials, row.Thread);
        WideNumber part = WideNumber.Product(weight.Value, loss.Normalised());

        // What a row that is left out or has no class for a label holds must not matter, NaN included. Threads of a warp differ in it: no branch
        // may be taken by a truth value that ILGPU composes of constants, because it tells the device that all agree.
        bool isReplaced = target.IsIgnored | target.IsBad | weight.IsBad;
        float replacement = Utilities.Select(target.IsIgnored, 0f, float.NaN);
        part.Number = Utilities.Select(isReplaced, replacement, part.Number);
        if (TGradient.IsOn)
        {
            int power = RowScale.Of(weight.Value, plan, weightSum).Power, apart = TPass.FlowStride > 0 ? plan.CrossEntropyExponent : 0;
            int end = Utilities.Select(isReplaced | (power | apart) != 0, row.End, row.First);
            for (int j = row.First; j < end; j++)
            {
                int own = apart != 0 ? (int)row.Flows[row.FlowStart + j] : 0;
                float scaled = WideNumber.Scaled(row.Masses[row.Start + j], power + own);
                row.Masses[row.Start + j] = Utilities.Select(isReplaced, replacement, scaled);
            }
        }

        bool isFirst = isRow && row.Segment == 0;
        if (plan.HasLosses != 0 && isFirst)
            losses[rowIndex] = WideNumber.Scaled(part.Number, part.Exponent + plan.UnitExponent);
        part.Number = Utilities.Select(isFirst, part.Number, 0f);
        WideNumber sum = GroupSum.Of(row.Partials, row.Thread, TPass.RowsPerTile * TPass.ThreadsPerRow, part);
        if (row.Thread == 0)
            sum.Write(sums, Grid.IdxX);
        if (TGradient.IsOn)
            TileCopy<T, TNumber, TPass>.Store(row.Masses, gradient, firstRow, rowCount, plan.PositionCount, plan.IsAligned);
    }
}
