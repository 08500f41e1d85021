using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using static TorchSharp.torch;

namespace EmdGen.Samples.Tests.Output;

/// <summary>Results that nobody trained a network for: every row is of class 1 of 4, and each loss has one distribution for it.</summary>
internal static class MadeUp
{
    internal static readonly NetworkLoss Baseline = new("cross entropy", () => new LossModule(nn.CrossEntropyLoss()));
    internal static readonly NetworkLoss Other = new("other", () => new LossModule(nn.CrossEntropyLoss()));

    /// <summary>Argmax takes class 0, the median class 1, which is true.</summary>
    internal static readonly float[] RightByMedian = [.45f, .3f, .25f, 0];

    /// <summary>Argmax takes class 1, which is true, and the median class 2.</summary>
    internal static readonly float[] RightByArgmax = [0, .4f, .25f, .35f];

    internal static Comparison Comparison { get; } = new()
    {
        ClassNames = ["a", "b", "c", "d"],
        Distance = GroundDistance.Chain(4),
        Losses = [Baseline, Other],
        Measures = Measures.Ordinal,
        StoppingMeasure = Measures.RankedProbabilityScore,
        Decodings = [DecodingRule.Argmax, DecodingRule.Median],
        CreateNetwork = () => throw new InvalidOperationException("Nothing is trained."),
    };

    internal static Results Results(int seeds, int other, int baseline, Comparison? comparison = null)
        => Results(seeds, Certain(other), Certain(baseline), comparison);

    internal static Results Results(int seeds, float[] other, float[] baseline, Comparison? comparison = null)
    {
        var results = new Results(comparison ?? Comparison);
        for (int seed = 1; seed <= seeds; seed++)
        {
            results.Add(seed, Baseline, Training(baseline));
            results.Add(seed, Other, Training(other));
        }

        return results;
    }

    /// <summary>All probability on one class.</summary>
    internal static float[] Certain(int predicted)
    {
        float[] probabilities = new float[4];
        probabilities[predicted] = 1;
        return probabilities;
    }

    internal static TrainingResult Training(float[] probabilities)
    {
        // The smallest number stands for 0, which has no logarithm.
        var row = new HeldOut([.. probabilities.Select(p => MathF.Log(Math.Max(p, float.Epsilon)))], [1]);
        var forecast = new Forecast(1, row, null, row);
        var forecasts = Enum.GetValues<Stopping>().ToDictionary(stopping => stopping, _ => forecast);
        return new TrainingResult(forecasts, null, TimeSpan.Zero, TimeSpan.Zero);
    }
}
