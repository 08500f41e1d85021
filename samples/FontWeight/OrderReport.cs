using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

namespace FontWeight;

/// <summary>Says how far the distances that networks learned follow the order of the weights, which none of them was told.</summary>
internal static class OrderReport
{
    private static readonly double[,] Order = RankCorrelation.Order(WeightEmd.ClassCount);

    /// <summary>The mean table of a loss beside the true order, and the rank correlation of every loss's tables with it.</summary>
    internal static string Of(Results results, TrainingLoss shown)
    {
        Comparison comparison = results.Comparison;
        string tables = DistanceText.Beside(
            ($"Distances by the features, {shown.Name}, mean over seeds", DistanceText.Of(comparison.ClassNames, Mean(results, shown))),
            ("The order of the weights", DistanceText.Of(comparison.ClassNames, Order)));
        IEnumerable<string> lines = comparison.Losses.Select(loss => Line(loss.Name, Correlations(results, loss)));
        return $"""
            {tables}

            Rank correlation (Spearman) of the distances of all pairs with the true order, mean over seeds ± standard deviation:
            {string.Join(Environment.NewLine, lines)}
            {Verdict(results, shown)}
            """;
    }

    /// <summary>Heat maps of the order, and of what each of some losses gave.</summary>
    internal static void Draw(string path, Results results, params TrainingLoss[] losses) => DistancePicture.Write(
        path,
        "How far apart the weights are: their order, and what networks learned without it",
        "distances of class means of the last hidden layer, as ranks from 0 to 1, mean over seeds, last epoch",
        "weight",
        results.Comparison.ClassNames,
        [("true order", Order), .. losses.Select(loss => (loss.Name, Mean(results, loss)))]);

    /// <summary>Whether a loss's tables follow the order more or less than those that plain cross entropy gives.</summary>
    internal static string Verdict(Results results, TrainingLoss shown)
    {
        TrainingLoss plain = results.Comparison.Baseline;
        var difference = PairedDifference.Of(Correlations(results, shown), Correlations(results, plain), Split.TestPerTraining);
        if (double.IsNaN(difference.HalfWidth))
            return "Nothing can be said about differences from a single seed.";
        string numbers = FormattableString.Invariant($"{difference.Mean:+0.0000;-0.0000;0.0000} ± {difference.HalfWidth:0.0000}");
        if (!difference.IsClear)
            return $"{shown.Name}: no difference to {plain.Name} ({numbers}); the features have this order without the loss.";
        string how = difference.Mean > 0 ? "nearer to" : "farther from";
        return $"{shown.Name}: {how} the order than {plain.Name} ({numbers}).";
    }

    private static double[] Correlations(Results results, TrainingLoss loss)
        => new DistanceTables(results.Trainings(loss)).CorrelationsWith(Order);

    private static double[,] Mean(Results results, TrainingLoss loss) => new DistanceTables(results.Trainings(loss)).Mean();

    private static string Line(string name, double[] correlations)
    {
        var spread = Spread.Of(correlations);
        return FormattableString.Invariant($"  {name,-20}{spread.Mean:0.000} ± {spread.Deviation:0.000}");
    }
}
