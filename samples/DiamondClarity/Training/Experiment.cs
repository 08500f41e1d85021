using DiamondClarity.Evaluation;
using DiamondClarity.Input;
using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Training;

/// <summary>Every loss on every seed's split.</summary>
internal static class Experiment
{
    internal static Results Run(Diamonds diamonds, SampleOptions options, IProgress<EpochDone> progress)
    {
        var results = new Results();
        for (int seed = 1; seed <= options.SeedCount; seed++)
        {
            using DisposeScope scope = NewDisposeScope();
            var split = Split.Draw(diamonds.Count, seed);
            var tensors = SplitTensors.Of(diamonds, split);
            int[] labels = [.. split.Test.Select(row => ClarityEmd.ClassIndex(diamonds.Grades[row]))];
            foreach (TrainingLoss loss in TrainingLoss.All)
            {
                var trainer = new Trainer(tensors, loss, seed);
                var forecasts = trainer.Run(options.EpochCount, epoch => progress.Report(new EpochDone(seed, loss, epoch)));
                foreach ((Stopping stopping, Forecast forecast) in forecasts)
                    results.Add(seed, loss, stopping, forecast, labels);
            }
        }

        return results;
    }
}
