using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Calls;

/// <summary>Applies the weights of rows and classes, and ignored rows: before the kernel as scales of the gradient, after it to the losses.</summary>
internal static unsafe class RowWeighting
{
    /// <summary>Fills in the scale of every row's gradient.</summary>
    internal static void Fill(in Batch batch, in RowRange rows, int firstRow, int rowCount)
    {
        for (int i = 0; i < rowCount; i++)
            rows.Scales[i] = batch.Scale * Weight(batch, rows, firstRow, i);
    }

    /// <summary>Weighs the losses and clears ignored rows.</summary>
    internal static void Finish(in Batch batch, in RowRange rows, int firstRow, int rowCount)
    {
        if (!batch.HasRowScales)
            return;
        for (int i = 0; i < rowCount; i++)
        {
            if (!batch.Labels.IsIgnored(firstRow + i))
            {
                rows.Losses[i] *= Weight(batch, rows, firstRow, i);
                continue;
            }

            // The row is cleared rather than multiplied by 0: an ignored row may hold NaN.
            rows.Losses[i] = 0;
            if (rows.Gradient == null)
                continue;
            nint row = rows.ClassStride == 0 ? (nint)i * batch.ClassCount : i;
            nint step = rows.ClassStride == 0 ? 1 : rows.ClassStride;
            for (int j = 0; j < batch.ClassCount; j++)
                rows.Gradient[row + (j * step)] = 0;
        }
    }

    private static float Weight(in Batch batch, in RowRange rows, int firstRow, int i)
    {
        float weight = batch.RowWeights == null ? 1f : batch.RowWeights[firstRow + i];
        if (batch.ClassWeights == null)
            return weight;
        if (rows.Labels != null)
            return weight * batch.ClassWeights[rows.Labels[i]];
        nint row = rows.ClassStride == 0 ? (nint)i * batch.ClassCount : i;
        nint step = rows.ClassStride == 0 ? 1 : rows.ClassStride;
        double sum = 0;
        for (int j = 0; j < batch.ClassCount; j++)
            sum += (double)rows.Targets[row + (j * step)] * batch.ClassWeights[j];
        return (float)(weight * sum);
    }
}
