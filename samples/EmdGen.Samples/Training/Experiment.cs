using System.Collections.Concurrent;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Every loss on every seed's split.</summary>
public static class Experiment
{
    // Each network holds its data: more side by side would need memory rather than processors.
    private const int MostAtOnce = 8;

    /// <summary>Trains as many networks at once as there are processors, a thread each; what comes out does not depend on how many.</summary>
    public static Results Run(Comparison comparison, Dataset data, SampleOptions options, IProgress<EpochDone> progress)
    {
        // The networks are too small to gain from more threads, and would wait for them where others use the machine.
        set_num_threads(1);
        (int Seed, TrainingLoss Loss)[] jobs =
            [.. from seed in Enumerable.Range(1, options.SeedCount) from loss in comparison.Losses select (seed, loss)];
        var outcomes = new TrainingResult[jobs.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce) };
        OrderablePartitioner<int> inOrder = Partitioner.Create(Enumerable.Range(0, jobs.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inOrder, parallel, i => outcomes[i] = Train(comparison, data, jobs[i], options.EpochCount, progress));

        var results = new Results(comparison);
        for (int i = 0; i < jobs.Length; i++)
            results.Add(jobs[i].Seed, jobs[i].Loss, outcomes[i]);
        return results;
    }

    private static TrainingResult Train(
        Comparison comparison, Dataset data, (int Seed, TrainingLoss Loss) job, int epochCount, IProgress<EpochDone> progress)
    {
        var split = Split.Draw(data.Count, job.Seed);
        return job.Loss.Train(
            comparison,
            data,
            comparison.KeepsCalibration ? split.KeepingCalibration() : split,
            job.Seed,
            epochCount,
            epoch => progress.Report(new EpochDone(job.Seed, job.Loss, epoch)));
    }
}
