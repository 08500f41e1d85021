using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>Logits become masses exp(z - max).</summary>
internal static class SoftmaxPass<TPass>
    where TPass : struct, ITilePass
{
    internal static RowMaximum Largest(TileRow row)
    {
        RowMaximum own = default;
        own.Value = float.NegativeInfinity;
        own.Class = row.First;
        for (int j = row.First; j < row.End; j++)
        {
            float value = row.Masses[row.Start + j];
            bool isLarger = value > own.Value;
            own.Class = Utilities.Select(isLarger, j, own.Class);
            own.Value = Utilities.Select(isLarger, value, own.Value);
        }

        return RowSums<TPass>.Maximum(row, own);
    }

    /// <summary>
    /// Returns the sums of the masses; probabilities stay as they are, and where they are checked and one is negative, the sums are NaN.
    /// </summary>
    internal static RowSum Run(TileRow row, TilePlan plan, bool takesProbabilities, float largest)
    {
        float sum = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float mass = row.Masses[row.Start + j];
            if (!takesProbabilities)
            {
                mass = DeviceMath.Exp(mass - largest);
                row.Masses[row.Start + j] = mass;
            }
            else if (plan.ChecksProbabilities != 0)
            {
                mass = Utilities.Select(mass >= 0f, mass, float.NaN);
            }

            sum += mass;
        }

        return RowSums<TPass>.Of(row, sum);
    }
}
