using System.Globalization;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>Says what it costs to learn distances.</summary>
public static class ObservationReport
{
    /// <summary>The share of all epochs of a loss's networks that observing features and computing distances took.</summary>
    public static double Share(IReadOnlyList<TrainingResult> trainings)
        => trainings.Sum(training => training.ObservationTime.TotalSeconds) / trainings.Sum(training => training.TrainingTime.TotalSeconds);

    /// <summary>A sentence with the share over all networks of a loss, and the smallest and largest of a network.</summary>
    public static string Of(Results results, TrainingLoss loss)
    {
        IReadOnlyList<TrainingResult> trainings = results.Trainings(loss);
        double[] shares = [.. trainings.Select(training => Share([training]))];
        string range = $"{Percent(shares.Min())} to {Percent(shares.Max())} %";
        return $"Observing features and computing distances took {Percent(Share(trainings))} % of the epochs ({range}).";
    }

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);
}
