using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>The features, logits and labels of an epoch of five classes, in batches.</summary>
internal sealed class Epoch
{
    private const int FeatureCount = 7;
    private const int BatchSize = 16;
    private readonly List<(Tensor Features, Tensor Logits, Tensor Labels)> batches = [];

    internal Epoch(ulong seed, int batchCount = 3)
    {
        var draw = new Draw(seed);
        Tensor centres = draw.Logits(float32, DigitEmd.ClassCount, FeatureCount);
        for (int i = 0; i < batchCount; i++)
        {
            Tensor logits = draw.Logits(float32, BatchSize, DigitEmd.ClassCount), labels = draw.Labels(logits.shape);
            batches.Add((centres.index_select(0, labels) + (0.3 * draw.Logits(float32, BatchSize, FeatureCount)), logits, labels));
        }
    }

    internal IReadOnlyList<(Tensor Features, Tensor Logits, Tensor Labels)> Batches => batches;

    internal Tensor Logits => batches[0].Logits;

    internal Tensor Labels => batches[0].Labels;

    /// <summary>A module that has seen whole epochs, without a warm-up.</summary>
    internal static SquaredEmdLoss<DigitEmd> LossAfter(params ReadOnlySpan<Epoch> epochs)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 0);
        foreach (Epoch epoch in epochs)
            epoch.Teach(loss);
        return loss;
    }

    /// <summary>Has a module observe every batch and learn.</summary>
    internal DistanceEstimate Teach(SquaredEmdLoss<DigitEmd> loss)
    {
        Observe(loss);
        return loss.UpdateGroundDistance();
    }

    internal void Observe(SquaredEmdLoss<DigitEmd> loss)
    {
        foreach ((Tensor features, _, Tensor labels) in batches)
            loss.Observe(features, labels);
    }

    /// <summary>What a learner makes of it.</summary>
    internal DistanceEstimate Estimate(DistanceScale scale = DistanceScale.Rank, GroundDistance? previous = null)
    {
        var learner = new GroundDistanceLearner(DigitEmd.ClassCount, FeatureCount);
        foreach ((Tensor features, _, Tensor labels) in batches)
            learner.Observe(features.data<float>().ToArray(), labels.data<long>().ToArray());
        return learner.Estimate(scale, previous);
    }

    /// <summary>The loss of the first batch by torch's operations, with distances learned from this epoch.</summary>
    internal Tensor ExpectedLoss(Tensor logits, Tensor labels)
        => TorchLoss.Of(new TorchCosts(from_array(Estimate().Distances()).pow(1.5) - 0.5, exponent: 2), logits, labels);
}
