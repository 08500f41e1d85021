using System.Globalization;
using EmdGen.Benchmarks.Ratios;
using EmdGen.Benchmarks.Structures;
using EmdGen.LightGbm;
using EmdGen.LightGbm.Training;

namespace EmdGen.Benchmarks.Boosting;

/// <summary>
/// The command <c>boosting</c>: iterations of boosted trees for eight ordered classes and nine features with the default options, and the share of
/// their time that is not LightGBM's own growing of trees: both are means over the iterations, the least of a few trainings.
/// </summary>
public static class BoostingCommand
{
    private const string Header = "rows,validation_rows,iterations,growing_ms,outside_ms,outside_percent,bound_percent";
    private const int FeatureCount = 9;

    /// <summary>Returns the exit code: 1 where the share is above its bound in a training without validation rows.</summary>
    /// <param name="folder">Where the table is kept; null to keep nothing.</param>
    public static int Run(string? folder)
    {
        var lines = new List<string> { Header };
        Console.WriteLine(Header);
        bool isKept = Measure(10_000, 0, 60, 10, 5) & Measure(1_000_000, 0, 8, 3, 15);
        Measure(10_000, 2_500, 60, 10, null);
        KeptTable.Write(folder, "boosting.csv", lines);
        Console.Error.WriteLine(isKept ? "Every share keeps its bound." : "Some shares are above their bounds.");
        return isKept ? 0 : 1;

        bool Measure(int rowCount, int validationCount, int iterations, int trainings, double? bound)
        {
            BoosterData training = Rows(rowCount, 1);
            BoosterData? validation = validationCount == 0 ? null : Rows(validationCount, 2);
            var options = new BoosterOptions { Iterations = iterations, EarlyStoppingRounds = null };
            double growing = double.PositiveInfinity, outside = growing;
            for (int i = 0; i < trainings; i++)
            {
                var trainer = new Trainer(new GeneratedLoss<Chains.C8>(null), training, validation, options);
                var losses = new Losses();
                trainer.Run(losses, default);
                if (!(losses.Last < losses.First))
                    throw new InvalidOperationException(FormattableString.Invariant($"The loss was {losses.First} first, {losses.Last} last."));
                growing = Math.Min(growing, trainer.GrowingTime.TotalMilliseconds / iterations);
                outside = Math.Min(outside, (trainer.IterationTime - trainer.GrowingTime).TotalMilliseconds / iterations);
            }

            double share = 100 * outside / (growing + outside);
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{rowCount},{validationCount},{iterations},{growing:F3},{outside:F3},{share:F1},{bound}");
            Console.WriteLine(line);
            lines.Add(line);
            return share <= (bound ?? 100);
        }
    }

    /// <summary>Rows whose class follows from three of the features, and from chance.</summary>
    private static BoosterData Rows(int count, int seed)
    {
        var random = new Random(seed);
        var features = new float[count * FeatureCount];
        for (int i = 0; i < features.Length; i++)
            features[i] = random.NextSingle();
        var labels = new int[count];
        for (int row = 0; row < count; row++)
        {
            Span<float> own = features.AsSpan(row * FeatureCount, FeatureCount);
            double value = (4 * own[0]) + (3 * own[1] * own[2]) + random.NextDouble();
            labels[row] = (int)value;
        }

        return BoosterData.FromRows(features, FeatureCount, labels);
    }

    /// <summary>The first and the last training loss.</summary>
    private sealed class Losses : IProgress<BoosterProgress>
    {
        public double First { get; private set; } = double.NaN;

        public double Last { get; private set; }

        public void Report(BoosterProgress value)
        {
            if (double.IsNaN(First))
                First = value.TrainingLoss;
            Last = value.TrainingLoss;
        }
    }
}
