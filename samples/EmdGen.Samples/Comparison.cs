using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using static TorchSharp.torch;

namespace EmdGen.Samples;

/// <summary>What a sample compares: losses that train the same network on the same splits, from the same weights.</summary>
public sealed record Comparison
{
    /// <summary>[C], by class index.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>How far apart the classes are, for decodings and measures.</summary>
    public required GroundDistance Distance { get; init; }

    /// <summary>The losses: the others are compared with the first.</summary>
    public required IReadOnlyList<TrainingLoss> Losses { get; init; }

    /// <summary>How good a forecast is.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The measure by which an epoch is chosen on the validation part, alike for every loss; it needs no decoding.</summary>
    public required Measure StoppingMeasure { get; init; }

    /// <summary>How a distribution becomes a class: argmax first, which the others are compared with.</summary>
    public required IReadOnlyList<DecodingRule> Decodings { get; init; }

    /// <summary>The network, its weights drawn from torch's generator: inputs to features of its last hidden layer and logits [N,C].</summary>
    public required Func<nn.Module<Tensor, (Tensor Features, Tensor Logits)>> CreateNetwork { get; init; }

    /// <summary>Whether half of the validation part is kept from the choice of an epoch, to calibrate with.</summary>
    public bool KeepsCalibration { get; init; }

    /// <summary>Rows of a batch.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Adam's.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>C.</summary>
    public int ClassCount => ClassNames.Count;

    /// <summary>What the others are compared with.</summary>
    public TrainingLoss Baseline => Losses[0];

    /// <summary>The losses that are compared with the baseline.</summary>
    public IEnumerable<TrainingLoss> Contenders => Losses.Skip(1);

    /// <summary>Every loss under every decoding.</summary>
    public IEnumerable<Choice> Choices => from loss in Losses from decoding in Decodings select new Choice(loss, decoding);
}
