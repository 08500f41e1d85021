using System.Buffers;
using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Numbers;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// Computes one chunk of a batch. Numbers in float32 are read and written where they lie, all rows at once; 16-bit numbers are widened in
/// scratch, a tile of rows at a time; so are all where the terms of the loss are computed apart. Rows beyond the last whole block are computed
/// in a padded one.
/// </summary>
internal static unsafe class ChunkWorker<TKernel, TOps, TVector>
    where TKernel : struct, IRangeKernel
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Returns the sum of the chunk's weighted losses, in the terms' unit.</summary>
    internal static double Run(in TKernel kernel, in Batch batch, in ChunkSizes sizes, int chunk)
    {
        (int firstRow, int rowCount) = batch.Chunks[chunk];
        int tileRows = batch.IsTiled ? sizes.TileRows : rowCount;
        var tile = new WidenedTile(batch.ClassCount, batch.PositionCount, tileRows);
        float[] rented = ArrayPool<float>.Shared.Rent(sizes.Length);
        try
        {
            fixed (float* start = rented)
            {
                var memory = new ChunkMemory(start, sizes, batch.ClassCount, TOps.Width);
                float* losses = batch.Losses == null ? memory.Losses : batch.Losses + firstRow;
                for (int done = 0; done < rowCount; done += tileRows)
                {
                    int first = firstRow + done, count = Math.Min(tileRows, rowCount - done);
                    double* weights = memory.Weights + done;
                    RowRange rows = batch.IsTiled ? Widen(batch, tile, memory, first, count) : Locate(batch, first);
                    rows.Losses = losses + done;
                    AddRows(kernel, batch, memory, first, count, weights, ref rows);
                    if (batch.Terms.AreApart)
                        RunApart(kernel, batch, memory, first, count, weights, ref rows);
                    else
                        RunRows(kernel, batch.Plan, batch.ClassCount, memory, count, ref rows);
                    Finish(batch, tile, first, count, weights, rows);
                }

                if (batch.Terms.AreApart)
                    return LossSum.Of(memory.Weights, rowCount);
                return batch.HasRowScales ? RowWeighting.Reduce(batch, losses, memory.Weights, rowCount) : LossSum.Of(losses, rowCount);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>The rows with the curvature in the gradient's place: what is done to a gradient afterwards is done to a curvature, too.</summary>
    private static RowRange OfCurvature(RowRange rows)
    {
        rows.Gradient = rows.Curvature;
        return rows;
    }

    /// <summary>Computes the terms one after the other, each for the weight 1: the second may leave its gradient over the logits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunApart(
        in TKernel kernel, in Batch batch, in ChunkMemory memory, int firstRow, int rowCount, double* weights, ref RowRange rows)
    {
        RowRange entropy = rows;
        entropy.Losses = memory.ApartLosses;
        entropy.Gradient = rows.Gradient == null ? null : memory.ApartGradient;
        if (TKernel.HasCurvature)
            entropy.Curvature = memory.ApartCurvature;
        ApartTerms.Scale(batch, rows.Scales, weights, batch.Terms.CrossEntropy, rowCount);
        RunRows(kernel, batch.Plan.OfCrossEntropy(), batch.ClassCount, memory, rowCount, ref entropy);
        ApartTerms.Scale(batch, rows.Scales, weights, batch.Terms.Emd, rowCount);
        RunRows(kernel, batch.Plan.OfEmd(), batch.ClassCount, memory, rowCount, ref rows);
        if (TKernel.HasCurvature)
            ApartTerms.JoinCurvature(batch, entropy, rows, weights, firstRow, rowCount);
        ApartTerms.Join(batch, entropy, rows, weights, firstRow, rowCount);
    }

    private static void RunRows(in TKernel kernel, in LossPlan plan, int classCount, in ChunkMemory memory, int rowCount, ref RowRange rows)
    {
        int blockRows = TKernel.TakesSingleRows(plan, classCount, rows.ClassStride, TOps.Width) ? 1 : TOps.Width;
        rows.BlockCount = rowCount / blockRows;
        if (rows.BlockCount > 0)
            kernel.Run<TOps, TVector, Off>(plan, rows, memory.Kernel);
        int tailRows = rowCount % blockRows;
        if (tailRows > 0)
            RunTail(kernel, plan, classCount, rows, rowCount - tailRows, tailRows, memory);
    }

    /// <summary>Applies what the kernel did not, and narrows what it left in a tile.</summary>
    private static void Finish(in Batch batch, in WidenedTile tile, int firstRow, int rowCount, double* weights, in RowRange rows)
    {
        if (batch.HasRowScales && !batch.Terms.AreApart)
        {
            RowWeighting.Finish(batch, rows, weights, firstRow, rowCount);
            if (TKernel.HasCurvature)
                RowWeighting.Finish(batch, OfCurvature(rows), weights, firstRow, rowCount);
        }

        if (batch.IsTiled && rows.Gradient != null)
            tile.Out(rows.Gradient, batch.Gradient, batch.IndexOf(firstRow), rowCount);
        if (TKernel.HasCurvature && batch.IsTiled)
            tile.Out(rows.Curvature, batch.Curvature, batch.IndexOf(firstRow), rowCount);
    }

    /// <summary>The rows at the addresses of the batch itself.</summary>
    private static RowRange Locate(in Batch batch, int firstRow)
    {
        nint index = batch.IndexOf(firstRow);
        return new RowRange
        {
            Logits = batch.Logits.Single(index),
            Targets = batch.Targets.Single(index),
            Gradient = batch.Gradient.Single(index),
            Curvature = TKernel.HasCurvature ? batch.Curvature.Single(index) : null,
            ExceedsCache = batch.ExceedsCache,
            ClassStride = batch.ClassStride,
        };
    }

    /// <summary>The rows as widened copies in scratch; the gradient takes the place of the logits.</summary>
    private static RowRange Widen(in Batch batch, in WidenedTile tile, in ChunkMemory memory, int firstRow, int rowCount)
    {
        nint index = batch.IndexOf(firstRow);
        tile.In(batch.Logits, index, rowCount, memory.Logits);
        if (!batch.Targets.IsNull)
            tile.In(batch.Targets, index, rowCount, memory.Targets);
        return new RowRange
        {
            Logits = memory.Logits,
            Targets = batch.Targets.IsNull ? null : memory.Targets,
            Gradient = batch.Gradient.IsNull ? null : memory.Logits,
            Curvature = TKernel.HasCurvature ? memory.Curvature : null,
            ClassStride = tile.ClassStride,
        };
    }

    /// <summary>Copies labels and weighs rows where that is needed.</summary>
    private static void AddRows(
        in TKernel kernel, in Batch batch, in ChunkMemory memory, int firstRow, int rowCount, double* weights, ref RowRange rows)
    {
        rows.Scales = memory.Scales;
        rows.ScaleStep = batch.HasRowScales ? TOps.Width : 0;
        if (!batch.Plan.HasSoftTargets)
        {
            bool areCompared = batch.ClassWeights == null && !batch.Terms.AreApart && !kernel.IndexesByLabel(batch.Plan, TOps.Width);
            if (areCompared && batch.Labels.Int32 != null)
            {
                rows.Labels = batch.Labels.Int32 + firstRow;
            }
            else
            {
                rows.Labels = memory.Labels;
                batch.Labels.CopyClasses(firstRow, rowCount, batch.ClassCount, memory.Labels);
            }
        }

        if (batch.HasRowScales)
            RowWeighting.Fill(batch, rows, weights, firstRow, rowCount);
        else
            new Span<float>(memory.Scales, TOps.Width).Fill((float)batch.Scale);
    }

    /// <summary>Computes the last rows, fewer than a block, among rows of zeros in a block of their own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunTail(
        in TKernel kernel, in LossPlan plan, int classCount, in RowRange all, int firstRow, int rowCount, in ChunkMemory memory)
    {
        int block = classCount * TOps.Width;
        var tail = new PaddedTail(classCount, all.ClassStride, firstRow, rowCount, TOps.Width);
        float* losses = stackalloc float[TOps.Width];
        float* scales = stackalloc float[TOps.Width];
        int* labels = stackalloc int[TOps.Width];
        var rows = new RowRange
        {
            BlockCount = 1,
            Logits = memory.Tail,
            Targets = all.Targets == null ? null : memory.Tail + block,
            Gradient = all.Gradient == null ? null : memory.Tail + (2 * block),
            Curvature = TKernel.HasCurvature ? memory.Tail + (3 * block) : null,
            Losses = losses,
            Scales = scales,
            Labels = all.Labels == null ? null : labels,
            ClassStride = all.ClassStride == 0 ? 0 : TOps.Width,
        };
        tail.In(all.Logits, rows.Logits);
        if (rows.Targets != null)
            tail.In(all.Targets, rows.Targets);
        for (int i = 0; i < TOps.Width; i++)
        {
            scales[i] = i < rowCount ? all.Scales[all.ScaleStep == 0 ? 0 : firstRow + i] : 0;
            labels[i] = i < rowCount && all.Labels != null ? all.Labels[firstRow + i] : 0;
        }

        kernel.Run<TOps, TVector, Off>(plan, rows, memory.Kernel);
        new Span<float>(losses, rowCount).CopyTo(new Span<float>(all.Losses + firstRow, rowCount));
        if (rows.Gradient != null)
            tail.Out(rows.Gradient, all.Gradient);
        if (TKernel.HasCurvature)
            tail.Out(rows.Curvature, all.Curvature);
    }
}
