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
        Rows validation = Rows.Of(data, split.Validation);
        using EmdBooster<ClarityEmd> booster = EmdBooster<ClarityEmd>.Train(
            Rows.Of(data, split.Training).ToData(), validation.ToData(), BoosterOptions.Default with
            {
                Iterations = IterationsPerEpoch * epochCount,
                Seed = seed,
            });
        watch.Stop();
        var forecast = new Forecast(
            booster.IterationCount,
            validation.Predict(booster),
            split.Calibration.Length == 0 ? null : Rows.Of(data, split.Calibration).Predict(booster),
            Rows.Of(data, split.Test).Predict(booster));

        // Iterations are short, and nobody knows their number before: they count as the epochs of a network, all at once.
        for (int epoch = 1; epoch <= epochCount; epoch++)
            onEpoch(epoch);
        var forecasts = Enum.GetValues<Stopping>().ToDictionary(stopping => stopping, _ => forecast);
        return new TrainingResult(forecasts, null, watch.Elapsed, TimeSpan.Zero);
    }

    /// <summary>One part of a split.</summary>
    private sealed record Rows(float[] Features, int FeatureCount, int[] Labels)
    {
        internal static Rows Of(Dataset data, int[] rows)
        {
            int length = data.RowLength;
            return new Rows(
                [.. rows.SelectMany(row => data.Inputs[(row * length)..((row + 1) * length)])], length, [.. rows.Select(row => data.Labels[row])]);
        }

        internal BoosterData ToData() => BoosterData.FromRows(Features, FeatureCount, Labels);

        internal HeldOut Predict(EmdBooster<ClarityEmd> booster)
        {
            double[] scores = new double[Labels.Length * booster.ClassCount];
            booster.PredictScores(Features, scores);
            return new HeldOut([.. scores.Select(score => (float)score)], Labels);
        }
    }
}
