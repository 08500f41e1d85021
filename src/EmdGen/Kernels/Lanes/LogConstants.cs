namespace EmdGen.Kernels.Lanes;

/// <summary>The split of a float for a logarithm: the exponent is counted from sqrt(1/2), so that the mantissa lies around 1.</summary>
internal static class LogConstants
{
    /// <summary>The bits of sqrt(1/2).</summary>
    internal const int SqrtHalfBits = 0x3F3504F3;

    internal const int MantissaMask = 0x007FFFFF;
}
