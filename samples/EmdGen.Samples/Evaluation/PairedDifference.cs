namespace EmdGen.Samples.Evaluation;

/// <summary>
/// The mean difference of two series of paired values, each pair from another random split of the same rows, and half the width of its 95 %
/// interval (NaN for a single pair).
/// </summary>
public readonly record struct PairedDifference(double Mean, double HalfWidth)
{
    /// <summary>The rule for a difference: the interval does not contain 0.</summary>
    public bool IsClear => Math.Abs(Mean) > HalfWidth;

    /// <summary>What it amounts to in a measure: "better", "worse" or "no difference".</summary>
    public string Word(Measure measure) => !IsClear ? "no difference" : measure.IsBetter(Mean) ? "better" : "worse";

    /// <summary>The mean of a_i - b_i, and an interval for it.</summary>
    /// <param name="a">[n], n of 1 or more.</param>
    /// <param name="b">[n].</param>
    /// <param name="testPerTraining">Test rows of a split for every training row.</param>
    /// <remarks>
    /// Student's interval with a variance of (1/n + test/training) times that of the differences: splits share rows, so that n of them say
    /// less than n independent experiments would (Nadeau and Bengio 2003, "Inference for the Generalization Error", Machine Learning 52,
    /// 239-281).
    /// </remarks>
    public static PairedDifference Of(double[] a, double[] b, double testPerTraining)
    {
        var spread = Spread.Of([.. a.Zip(b, (x, y) => x - y)]);
        double error = spread.Deviation * Math.Sqrt((1.0 / a.Length) + testPerTraining);
        return new PairedDifference(spread.Mean, StudentT.Quantile975(a.Length - 1) * error);
    }
}
