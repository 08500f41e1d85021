namespace EmdGen.Kernels.Lanes;

/// <summary>
/// exp(x) = 2^n exp(r) with n = round(x / ln 2) and abs(r) at most ln(2) / 2. The polynomial in r is the minimax fit of degree 5 to the
/// relative error with the first two coefficients held at 1, so that exp(0) is exactly 1; its error is 1.05e-7. One term of ln 2 is enough:
/// its rounding, times n of at most 60, stays below the rounding of x itself.
/// </summary>
internal static class ExpConstants
{
    internal const float Log2E = 1.44269504f;
    internal const float Ln2 = 0.693147181f;
    internal const float C2 = 0.4999923031f;
    internal const float C3 = 0.1666711539f;
    internal const float C4 = 0.0418903315f;
    internal const float C5 = 0.008312501251f;

    // 2^r for r from 0 to 1, where a processor takes off the integer part in one instruction: held at 1 for r = 0, its error is 8.3e-8.
    internal const float D1 = 0.693151295f;
    internal const float D2 = 0.240164593f;
    internal const float D3 = 0.0557995141f;
    internal const float D4 = 0.00901748054f;
    internal const float D5 = 0.00186695263f;

    /// <summary>Below this exp gives 0.</summary>
    internal const float Lowest = -42f;

    /// <summary>
    /// 2^-40: added to a gradient's unscaled product and taken away again, it rounds the product to a multiple of 2^-63, so that tiny ones
    /// become 0 and never a denormal. Of products above 2^-40 it costs no more than one rounding.
    /// </summary>
    internal const float ProductGrid = 9.094947e-13f;
}
