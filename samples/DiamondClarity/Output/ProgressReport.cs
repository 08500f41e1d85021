using System.Diagnostics;
using DiamondClarity.Input;
using DiamondClarity.Training;
using Spectre.Console;

namespace DiamondClarity.Output;

/// <summary>Shows how far the training is: a bar on a terminal, a line per seed elsewhere.</summary>
internal static class ProgressReport
{
    internal static T Track<T>(SampleOptions options, Func<IProgress<EpochDone>, T> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return work(new Lines(options));
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn(),
            new RemainingTimeColumn(),
        ];
        return AnsiConsole.Progress().Columns(columns).Start(context =>
        {
            int epochs = options.SeedCount * TrainingLoss.All.Count * options.EpochCount;
            return work(new Bar(options, context.AddTask("training", maxValue: epochs)));
        });
    }

    private sealed class Bar(SampleOptions options, ProgressTask task) : IProgress<EpochDone>
    {
        public void Report(EpochDone value)
        {
            task.Description = $"seed {value.Seed} of {options.SeedCount}, {value.Loss.Name}";
            task.Increment(1);
        }
    }

    private sealed class Lines(SampleOptions options) : IProgress<EpochDone>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public void Report(EpochDone value)
        {
            if (value.Epoch == options.EpochCount && value.Loss == TrainingLoss.All[^1])
                Console.WriteLine($"seed {value.Seed} of {options.SeedCount} done, {(int)watch.Elapsed.TotalSeconds} s");
        }
    }
}
