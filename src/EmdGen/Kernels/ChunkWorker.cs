using System.Buffers;
using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>Computes one chunk of a batch: whole blocks where the numbers lie, the rest of the rows in a padded block.</summary>
internal static unsafe class ChunkWorker<TKernel, TOps, TVector>
    where TKernel : struct, IRangeKernel
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    private const int Alignment = 64 / sizeof(float);

    /// <summary>Returns the sum of the chunk's weighted losses.</summary>
    internal static double Run(in TKernel kernel, in Batch batch, int chunk)
    {
        (int firstRow, int rowCount) = batch.Chunks[chunk];
        int capacity = batch.Chunks.RowsPerChunk + TOps.Width;
        int block = batch.ClassCount * TOps.Width;
        int kernelScratch = kernel.ScratchLength(TOps.Width);
        float[] rented = ArrayPool<float>.Shared.Rent((3 * capacity) + (3 * block) + kernelScratch + Alignment);
        try
        {
            fixed (float* unaligned = rented)
            {
                float* scratch = (float*)(((nuint)unaligned + 63) & ~(nuint)63);
                float* scales = scratch + kernelScratch;
                float* losses = scales + capacity;
                int* labels = (int*)(losses + capacity);
                float* tail = (float*)(labels + capacity);
                RowRange rows = Locate(batch, firstRow, rowCount, scales, losses, labels);
                int tailRows = rowCount % TOps.Width;
                rows.BlockCount = rowCount / TOps.Width;
                if (rows.BlockCount > 0)
                    kernel.Run<TOps, TVector>(batch.Plan, rows, scratch);
                if (tailRows > 0)
                    RunTail(kernel, batch, rows, rowCount - tailRows, tailRows, tail, scratch);
                return RowWeighting.Finish(batch, rows, firstRow, rowCount);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>Where the chunk's numbers lie; decodes its labels and weighs its rows where that is needed.</summary>
    private static RowRange Locate(in Batch batch, int firstRow, int rowCount, float* scales, float* losses, int* labels)
    {
        nint offset = Offset(batch, firstRow);
        var rows = new RowRange
        {
            Logits = batch.Logits + offset,
            Targets = batch.Targets == null ? null : batch.Targets + offset,
            Gradient = batch.Gradient == null ? null : batch.Gradient + offset,
            Losses = batch.Losses == null ? losses : batch.Losses + firstRow,
            IsFar = batch.IsFar,
            Scales = scales,
            ScaleStep = batch.HasRowScales ? TOps.Width : 0,
            ClassStride = batch.PositionCount == 1 ? 0 : batch.PositionCount,
            Labels = batch.Plan.HasSoftTargets ? null : labels,
        };
        if (batch.Labels.IsDirect)
            rows.Labels = batch.Labels.Int32 + firstRow;
        else if (!batch.Plan.HasSoftTargets)
            batch.Labels.Decode(firstRow, rowCount, labels);
        if (batch.HasRowScales)
            RowWeighting.Fill(batch, rows, firstRow, rowCount);
        else
            new Span<float>(scales, TOps.Width).Fill(batch.Scale);
        return rows;
    }

    private static nint Offset(in Batch batch, int firstRow)
    {
        if (batch.PositionCount == 1)
            return (nint)firstRow * batch.ClassCount;
        (int image, int position) = Math.DivRem(firstRow, batch.PositionCount);
        return ((nint)image * batch.ClassCount * batch.PositionCount) + position;
    }

    /// <summary>The last rows, fewer than a block: computed among rows of zeros in a block of their own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunTail(
        in TKernel kernel, in Batch batch, in RowRange all, int firstRow, int rowCount, float* memory, float* scratch)
    {
        int block = batch.ClassCount * TOps.Width;
        var box = new TailBox(batch.ClassCount, all.ClassStride, firstRow, rowCount, TOps.Width);
        float* losses = stackalloc float[TOps.Width];
        float* scales = stackalloc float[TOps.Width];
        int* labels = stackalloc int[TOps.Width];
        var rows = new RowRange
        {
            BlockCount = 1,
            Logits = memory,
            Targets = all.Targets == null ? null : memory + block,
            Gradient = all.Gradient == null ? null : memory + (2 * block),
            Losses = losses,
            Scales = scales,
            Labels = all.Labels == null ? null : labels,
            ClassStride = all.ClassStride == 0 ? 0 : TOps.Width,
        };
        box.In(all.Logits, rows.Logits);
        if (rows.Targets != null)
            box.In(all.Targets, rows.Targets);
        for (int i = 0; i < TOps.Width; i++)
        {
            scales[i] = i < rowCount ? all.Scales[all.ScaleStep == 0 ? 0 : firstRow + i] : 0;
            labels[i] = i < rowCount && all.Labels != null ? all.Labels[firstRow + i] : 0;
        }

        kernel.Run<TOps, TVector>(batch.Plan, rows, scratch);
        new Span<float>(losses, rowCount).CopyTo(new Span<float>(all.Losses + firstRow, rowCount));
        if (rows.Gradient != null)
            box.Out(rows.Gradient, all.Gradient);
    }
}
