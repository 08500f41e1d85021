using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Predictions;

/// <summary>Trainings, predictions and ends of models on several threads at once.</summary>
public class ConcurrencyTests
{
    private const int RowCount = 600;

    [Fact]
    public void Trainings_of_any_number_of_threads_beside_predictions_give_what_they_give_alone()
    {
        Rows rows = Rows.Random(RowCount, seed: 1);
        BoosterData data = BoosterData.FromRows(rows.Features, Rows.FeatureCount, rows.Labels);
        int[] threads = [1, 2, -1, 3];
        float[][] expected = [.. threads.Select(count => Trained(count))];
        var seen = new float[16][];
        Parallel.For(0, seen.Length, i => seen[i] = Trained(threads[i % threads.Length]));
        for (int i = 0; i < seen.Length; i++)
            Assert.Equal(expected[i % threads.Length], seen[i]);

        float[] Trained(int count)
        {
            using EmdBooster booster = EmdBooster.Train(Quick.Chain, data, options: Quick.Options with { Threads = count });
            var probabilities = new float[RowCount * Rows.ClassCount];
            booster.PredictProbabilities(rows.Features, probabilities);
            booster.PredictProbabilities(rows.Features.AsSpan(0, Rows.FeatureCount), probabilities.AsSpan(0, Rows.ClassCount));
            return probabilities;
        }
    }

    [Fact]
    public async Task A_training_of_another_number_of_threads_runs_by_itself()
    {
        const int iterations = 60;
        BoosterData data = Rows.Random(RowCount, seed: 3).Data;
        BoosterOptions usual = Quick.Options with { Threads = -1, Iterations = iterations };
        int active = 0, overlaps = 0;
        var ofUsual = new Told(progress =>
        {
            if (progress.Iteration == 1)
                Interlocked.Increment(ref active);
            if (progress.Iteration == iterations)
                Interlocked.Decrement(ref active);
        });
        var ofOther = new Told(_ => overlaps += Volatile.Read(ref active));
        Task[] tasks =
        [
            .. Enumerable.Range(0, 3).Select(_ => Task.Run(() => EmdBooster.Train(Quick.Chain, data, options: usual, progress: ofUsual).Dispose())),
            Task.Run(() => EmdBooster.Train(
                Quick.Chain, data, options: usual with { Threads = Environment.ProcessorCount + 1 }, progress: ofOther).Dispose()),
        ];
        await Task.WhenAll(tasks);
        Assert.Equal(0, active);
        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task Predictions_that_run_where_a_model_is_disposed_end_right_and_later_ones_are_refused()
    {
        Rows rows = Rows.Random(RowCount, seed: 2);
        BoosterData data = BoosterData.FromRows(rows.Features, Rows.FeatureCount, rows.Labels);
        for (int round = 0; round < 20; round++)
        {
            EmdBooster booster = EmdBooster.Train(Quick.Chain, data, options: Quick.Options with { Iterations = 3 });
            var expected = new int[RowCount];
            booster.Predict(rows.Features, expected);
            using var start = new Barrier(3);
            Task[] tasks = [Task.Run(() => Predict(RowCount)), Task.Run(() => Predict(1)), Task.Run(End)];
            await Task.WhenAll(tasks);
            Assert.Throws<ObjectDisposedException>(() => booster.Predict(rows.Features, new int[RowCount]));

            void End()
            {
                start.SignalAndWait();
                booster.Dispose();
                booster.Dispose();
            }

            void Predict(int count)
            {
                start.SignalAndWait();
                try
                {
                    for (int i = 0; i < 1000; i++)
                    {
                        var classes = new int[count];
                        booster.Predict(rows.Features.AsSpan(0, count * Rows.FeatureCount), classes);
                        Assert.Equal(expected.AsSpan(0, count).ToArray(), classes);
                    }
                }
                catch (ObjectDisposedException)
                {
                    // The model ended first.
                }
            }
        }
    }

    /// <summary>Several trainings tell one of these at once.</summary>
    private sealed class Told(Action<BoosterProgress> action) : IProgress<BoosterProgress>
    {
        public void Report(BoosterProgress value) => action(value);
    }
}
