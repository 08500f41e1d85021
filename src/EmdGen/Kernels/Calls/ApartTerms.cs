using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Calls;

/// <summary>Joins the two terms of a loss that a kernel computed one after the other, in float64.</summary>
internal static unsafe class ApartTerms
{
    /// <summary>Fills in the scales of the rows' gradients for the one term that is computed next.</summary>
    internal static void Scale(in Batch batch, float* scales, double* weights, double term, int rowCount)
    {
        for (int i = 0; i < rowCount; i++)
            scales[i] = (float)RowWeighting.KernelScale(batch.Plan, batch.Scale * weights[i] * term);
    }

    /// <summary>
    /// Leaves the weighted gradient where that of the EMD is, the weighted loss in the losses of the EMD, and in float64 in place of the row's
    /// weight.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="entropy">The rows, with losses and gradient of the cross entropy.</param>
    /// <param name="rows">The rows, with losses and gradient of the EMD.</param>
    /// <param name="weights">[rows].</param>
    /// <param name="firstRow">The place of the first row in the batch.</param>
    /// <param name="rowCount">The number of rows.</param>
    internal static void Join(in Batch batch, in RowRange entropy, in RowRange rows, double* weights, int firstRow, int rowCount)
    {
        (double alpha, double lambda) = (batch.Terms.CrossEntropy, batch.Terms.Emd);
        LossPlan plan = batch.Plan;
        for (nint i = 0; i < rowCount; i++)
        {
            bool isIgnored = batch.Labels.IsIgnored(firstRow + i);
            double scale = batch.Scale * weights[i];
            double ofEntropy = alpha / RowWeighting.KernelScale(plan, scale * alpha), ofEmd = lambda / RowWeighting.KernelScale(plan, scale * lambda);
            for (nint j = 0; rows.Gradient != null && j < batch.ClassCount; j++)
            {
                nint at = rows.IndexOf(i, j, batch.ClassCount);
                rows.Gradient[at] = isIgnored ? 0 : (float)(scale * ((ofEntropy * entropy.Gradient[at]) + (ofEmd * rows.Gradient[at])));
            }

            weights[i] = isIgnored ? 0 : weights[i] * ((alpha * entropy.Losses[i]) + (lambda * rows.Losses[i]));
            rows.Losses[i] = (float)weights[i];
        }
    }

    /// <summary>
    /// Leaves the weighted curvature where that of the EMD is. A multinomial one of a table whose mean cost is negative is negative there, and may
    /// leave a negative sum, which counts as 0.
    /// </summary>
    /// <inheritdoc cref="Join"/>
    internal static void JoinCurvature(
        in Batch batch, in RowRange entropy, in RowRange rows, double* weights, int firstRow, int rowCount)
    {
        (double alpha, double lambda) = (batch.Terms.CrossEntropy, batch.Terms.Emd);
        for (nint i = 0; i < rowCount; i++)
        {
            double scale = batch.Scale * weights[i];
            for (nint j = 0; j < batch.ClassCount; j++)
            {
                nint at = rows.IndexOf(i, j, batch.ClassCount);
                double sum = scale * ((alpha * entropy.Curvature[at]) + (lambda * rows.Curvature[at]));
                rows.Curvature[at] = batch.Labels.IsIgnored(firstRow + i) ? 0 : (float)Math.Max(0, sum);
            }
        }
    }
}
