using System.Diagnostics;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Shows how far the training is: a bar on a terminal, a line after each quarter elsewhere.</summary>
public static class ProgressReport
{
    /// <summary>Runs what trains models and reports every epoch, from any thread, and returns its result.</summary>
    public static T Track<T>(Comparison comparison, SampleOptions options, Func<IProgress<EpochDone>, T> work)
        => Track(options.SeedCount * comparison.Losses.Count, options.EpochCount, done => done.Epoch == options.EpochCount, work);

    /// <summary>Runs what trains models and reports every step, from any thread, and returns its result.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="stepCount">How many steps each has.</param>
    /// <param name="isLast">Whether a step is a model's last one.</param>
    /// <param name="work">What trains them.</param>
    public static T Track<TStep, T>(int count, int stepCount, Func<TStep, bool> isLast, Func<IProgress<TStep>, T> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return work(new Lines<TStep>(count, isLast));
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn(),
            new RemainingTimeColumn(),
        ];
        return AnsiConsole.Progress().Columns(columns)
            .Start(context => work(new Bar<TStep>(context.AddTask("training", maxValue: (double)count * stepCount))));
    }

    private sealed class Bar<TStep>(ProgressTask task) : IProgress<TStep>
    {
        public void Report(TStep value) => task.Increment(1);
    }

    private sealed class Lines<TStep>(int count, Func<TStep, bool> isLast) : IProgress<TStep>
    {
        private const int Parts = 4;
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Lock oneLine = new();
        private int trained;

        public void Report(TStep value)
        {
            if (!isLast(value))
                return;
            lock (oneLine)
            {
                trained++;
                if (trained * Parts / count == (trained - 1) * Parts / count)
                    return;
                Console.WriteLine($"trained {trained} of {count} models, {(int)watch.Elapsed.TotalSeconds} s");
            }
        }
    }
}
