namespace EmdGen.Samples.Evaluation;

/// <summary>The mean of some values and their standard deviation (n - 1 in the denominator), NaN for a single one.</summary>
public readonly record struct Spread(double Mean, double Deviation)
{
    /// <summary>Of one value or more.</summary>
    public static Spread Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return new Spread(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }
}
