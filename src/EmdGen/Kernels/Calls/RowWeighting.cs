using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// Applies the weights of rows and classes, and ignored rows: before the kernel as scales of the gradient, after it to the losses. Weights
/// are kept in float64, which holds every product of two in float32, until the reduction has divided them.
/// </summary>
internal static unsafe class RowWeighting
{
    /// <summary>Between these a kernel can multiply a scale with its own factors in any order, without leaving float32.</summary>
    private const double SmallestScale = 1d / (1L << 40);

    private const double LargestScale = 1L << 40;

    /// <summary>2^-62: times 2^20, the largest weight of a term that a kernel multiplies with, and over 2^-149 it is still within float32.</summary>
    private const double TinyScale = 1d / (1L << 62);

    /// <summary>Fills in the weight of every row, and the scale of its gradient.</summary>
    internal static void Fill(in Batch batch, in RowRange rows, double* weights, int firstRow, int rowCount)
    {
        for (int i = 0; i < rowCount; i++)
        {
            weights[i] = Weight(batch, rows, firstRow, i);
            double scale = batch.Scale * weights[i];
            rows.Scales[i] = (float)(IsFar(batch, scale) ? KernelScale(batch.Plan, scale * batch.Terms.Unit) : scale);
        }
    }

    /// <summary>
    /// The scale of a gradient that a kernel computes and float64 multiplies by a factor over it. A target over a tiny probability is more than
    /// float32 can hold, although its product with a tiny factor is not.
    /// </summary>
    internal static double KernelScale(in LossPlan plan, double factor) => plan.TakesProbabilities && Math.Abs(factor) < 1 ? TinyScale : 1;

    /// <summary>Clears ignored rows, and scales the gradients of rows whose scale the kernel did not get.</summary>
    internal static void Finish(in Batch batch, in RowRange rows, double* weights, int firstRow, int rowCount)
    {
        for (int i = 0; i < rowCount; i++)
        {
            double scale = batch.Scale * weights[i];
            if (batch.Labels.IsIgnored(firstRow + i))
            {
                rows.Losses[i] = 0;
                ScaleGradient(batch, rows, i, scale: null);
            }
            else if (IsFar(batch, scale))
            {
                ScaleGradient(batch, rows, i, scale / KernelScale(batch.Plan, scale * batch.Terms.Unit));
            }
        }
    }

    /// <summary>Returns the sum of the weighted losses, in the terms' unit, and weighs the losses themselves where the caller keeps them.</summary>
    internal static double Reduce(in Batch batch, float* losses, double* weights, int rowCount)
    {
        double sum = LossSum.Of(losses, weights, rowCount);
        for (int i = 0; batch.Losses != null && i < rowCount; i++)
            losses[i] = (float)(batch.Terms.Unit * (weights[i] * losses[i]));
        return sum;
    }

    /// <summary>The scale is applied in float64 once the gradient is there.</summary>
    private static bool IsFar(in Batch batch, double scale)
        => scale != 0 && (!batch.Terms.AreOrdinary || !(Math.Abs(scale) is >= SmallestScale and <= LargestScale));

    /// <summary>Scales a row's gradient, or clears it where there is no scale: an ignored row may hold NaN, which no factor makes 0.</summary>
    private static void ScaleGradient(in Batch batch, in RowRange rows, int i, double? scale)
    {
        if (rows.Gradient == null)
            return;
        for (int j = 0; j < batch.ClassCount; j++)
        {
            float* value = rows.Gradient + rows.IndexOf(i, j, batch.ClassCount);
            *value = scale is { } factor ? (float)(factor * (batch.Terms.Unit * *value)) : 0;
        }
    }

    private static double Weight(in Batch batch, in RowRange rows, int firstRow, int i)
    {
        double weight = batch.RowWeights == null ? 1 : batch.RowWeights[firstRow + i];
        if (batch.ClassWeights == null)
            return weight;
        if (rows.Labels != null)
            return weight * batch.ClassWeights[rows.Labels[i]];
        double sum = 0;
        for (int j = 0; j < batch.ClassCount; j++)
            sum += (double)rows.Targets[rows.IndexOf(i, j, batch.ClassCount)] * batch.ClassWeights[j];
        return weight * sum;
    }
}
