using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>
/// The factor of a row's gradient, in two parts: one that a pass multiplies with its own numbers, of a size that brings none of their products out
/// of float32's range, and a power of two that the gradient is multiplied by at the end.
/// </summary>
internal struct RowScale
{
    /// <summary>The near part lies between 2^-40 and 2^41.</summary>
    private const int FarExponent = 40;

    /// <summary>What the pass multiplies with.</summary>
    internal float Near;

    /// <summary>The power of two that is left; 0 for all but weights, alpha and lambda of unusual sizes.</summary>
    internal int Power;

    /// <summary>The weight over the divisor of a mean, times the unit that losses are counted in.</summary>
    internal static RowScale Of(WideNumber weight, TilePlan plan, ArrayView<float> weightSum)
    {
        var divisor = new WideNumber { Number = plan.Divisor };
        if (plan.HasWeightSum != 0)
            divisor = WideNumber.Read(weightSum, 0);
        WideNumber scale = WideNumber.Quotient(weight, divisor).Normalised();
        scale.Number = Utilities.Select(divisor.Number == 0f, 0f, scale.Number);
        int exponent = scale.Exponent + plan.UnitExponent, near = IntrinsicMath.Max(-FarExponent, IntrinsicMath.Min(exponent, FarExponent));
        return new RowScale
        {
            Near = WideNumber.Scaled(scale.Number, near),
            Power = Utilities.Select(scale.Number == 0f, 0, exponent - near),
        };
    }
}
