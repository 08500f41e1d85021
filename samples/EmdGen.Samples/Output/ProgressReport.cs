using System.Diagnostics;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Shows how far the training is: a bar on a terminal, a line after each quarter elsewhere.</summary>
public static class ProgressReport
{
    /// <summary>Runs what reports its progress, from any thread, and returns its result.</summary>
    public static T Track<T>(Comparison comparison, SampleOptions options, Func<IProgress<EpochDone>, T> work)
    {
        int networks = options.SeedCount * comparison.Losses.Count;
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return work(new Lines(networks, options.EpochCount));
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn(),
            new RemainingTimeColumn(),
        ];
        return AnsiConsole.Progress().Columns(columns)
            .Start(context => work(new Bar(context.AddTask("training", maxValue: (double)networks * options.EpochCount))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<EpochDone>
    {
        public void Report(EpochDone value) => task.Increment(1);
    }

    private sealed class Lines(int networks, int epochs) : IProgress<EpochDone>
    {
        private const int Parts = 4;
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Lock oneLine = new();
        private int trained;

        public void Report(EpochDone value)
        {
            if (value.Epoch < epochs)
                return;
            lock (oneLine)
            {
                trained++;
                if (trained * Parts / networks == (trained - 1) * Parts / networks)
                    return;
                Console.WriteLine($"trained {trained} of {networks} networks, {(int)watch.Elapsed.TotalSeconds} s");
            }
        }
    }
}
