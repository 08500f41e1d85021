using System.Diagnostics;
using EmdGen.LightGbm;
using EmdGen.Samples;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;

namespace DiamondClarity;

/// <summary>
/// Boosted trees beside the networks, with the package's defaults. They stop where the ranked probability score of the validation rows is best, as
/// networks do at their best epoch; there is no fixed schedule, so that both times to stop have the same trees.
/// </summary>
/// <param name="Name">What people read.</param>
internal sealed record BoostedTrees(string Name) : TrainingLoss(Name)
{
    /// <summary>With the default number of epochs, more iterations than a training uses before its score gets worse.</summary>
    private const int IterationsPerEpoch = 10;

    /// <inheritdoc/>
    public override TrainingResult Train(Comparison comparison, Dataset data, Split split, int seed, int epochCount, Action<int> onEpoch)
    {
        var watch = Stopwatch.StartNew();
        Dataset validation = data.Select(split.Validation);
        using EmdBooster<ClarityEmd> booster = EmdBooster<ClarityEmd>.Train(
            ToData(data.Select(split.Training)), ToData(validation), BoosterOptions.Default with
            {
                Iterations = IterationsPerEpoch * epochCount,
                Seed = seed,
            });
        watch.Stop();
        var forecast = new Forecast(
            booster.IterationCount,
            Predict(booster, validation),
            split.Calibration.Length == 0 ? null : Predict(booster, data.Select(split.Calibration)),
            Predict(booster, data.Select(split.Test)));

        // Iterations are short, and nobody knows their number before: they count as the epochs of a network, all at once.
        for (int epoch = 1; epoch <= epochCount; epoch++)
            onEpoch(epoch);
        var forecasts = Enum.GetValues<Stopping>().ToDictionary(stopping => stopping, _ => forecast);
        return new TrainingResult(forecasts, null, watch.Elapsed, TimeSpan.Zero);
    }

    private static BoosterData ToData(Dataset part) => BoosterData.FromRows(part.Inputs, part.RowLength, part.Labels);

    private static HeldOut Predict(EmdBooster<ClarityEmd> booster, Dataset part)
    {
        double[] scores = new double[part.Count * booster.ClassCount];
        booster.PredictScores(part.Inputs, scores);
        return new HeldOut(Array.ConvertAll(scores, score => (float)score), part.Labels);
    }
}
