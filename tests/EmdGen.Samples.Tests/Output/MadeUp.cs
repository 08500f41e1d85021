using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using static TorchSharp.torch;

namespace EmdGen.Samples.Tests.Output;

/// <summary>Results that nobody trained a network for: every row is of class 1 of 4, and each loss is certain of one class.</summary>
internal static class MadeUp
{
    internal static readonly TrainingLoss Baseline = new("cross entropy", () => new LossModule(nn.CrossEntropyLoss()));
    internal static readonly TrainingLoss Other = new("other", () => new LossModule(nn.CrossEntropyLoss()));

    internal static Comparison Comparison { get; } = new()
    {
        ClassNames = ["a", "b", "c", "d"],
        Losses = [Baseline, Other],
        Measures = Measures.Ordinal,
        StoppingMeasure = Measures.RankedProbabilityScore,
        Decodings = [Decoding.Argmax, Decoding.Median],
        CreateNetwork = () => throw new InvalidOperationException("Nothing is trained."),
    };

    internal static Results Results(int seeds, int other, int baseline, Comparison? comparison = null)
    {
        var results = new Results(comparison ?? Comparison);
        for (int seed = 1; seed <= seeds; seed++)
        {
            results.Add(seed, Baseline, Certain(baseline), [1]);
            results.Add(seed, Other, Certain(other), [1]);
        }

        return results;
    }

    private static TrainingResult Certain(int predicted)
    {
        float[] probabilities = new float[4];
        probabilities[predicted] = 1;
        var forecasts = new Dictionary<Stopping, Forecast> { [Stopping.LastEpoch] = new(1, probabilities) };
        return new TrainingResult(forecasts, null, TimeSpan.Zero, TimeSpan.Zero);
    }
}
