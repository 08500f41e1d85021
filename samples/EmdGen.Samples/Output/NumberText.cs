using System.Globalization;
using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Output;

/// <summary>Numbers with their uncertainty, as people read them everywhere.</summary>
public static class NumberText
{
    /// <summary>A mean, as in 0.550.</summary>
    public static string Mean(double mean) => mean.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A mean over seeds ± its standard deviation, which a single seed does not have.</summary>
    public static string Of(Spread spread, string gap = " ") => With(Mean(spread.Mean), spread.Deviation, "0.000", gap);

    /// <summary>A signed difference ± half of its interval, which one seed does not have; a star where it excludes 0.</summary>
    public static string Starred(PairedDifference difference, string gap = " ")
        => With($"{Signed(difference.Mean, "0.0000")}{(difference.IsClear ? "*" : "")}", difference.HalfWidth, "0.0000", gap);

    /// <summary>A signed difference ± half of its interval, short enough for a sentence.</summary>
    public static string Of(PairedDifference difference) => With(Signed(difference.Mean, "0.000"), difference.HalfWidth, "0.000", " ");

    private static string Signed(double difference, string format)
        => difference.ToString($"+{format};-{format};{format}", CultureInfo.InvariantCulture);

    private static string With(string mean, double spread, string format, string gap)
        => double.IsNaN(spread) ? mean : $"{mean}{gap}± {spread.ToString(format, CultureInfo.InvariantCulture)}";
}
