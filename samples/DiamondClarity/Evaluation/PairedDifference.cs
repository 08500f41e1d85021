namespace DiamondClarity.Evaluation;

/// <summary>The mean difference of two series of paired values, and half the width of its 95 % interval (NaN for a single pair).</summary>
internal readonly record struct PairedDifference(double Mean, double HalfWidth)
{
    /// <summary>The rule for a difference: the interval does not contain 0.</summary>
    internal bool IsClear => Math.Abs(Mean) > HalfWidth;

    /// <summary>The mean of a_i - b_i, and Student's interval for it.</summary>
    internal static PairedDifference Of(double[] a, double[] b)
    {
        Spread spread = Spread.Of([.. a.Zip(b, (x, y) => x - y)]);
        return new PairedDifference(spread.Mean, StudentT.Quantile975(a.Length - 1) * spread.Deviation / Math.Sqrt(a.Length));
    }
}
