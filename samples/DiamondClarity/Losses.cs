using EmdGen;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using EmdGen.Torch;
using static TorchSharp.torch;

namespace DiamondClarity;

/// <summary>What is compared.</summary>
internal static class Losses
{
    internal static TrainingLoss CrossEntropy { get; } = new("cross entropy", () => new LossModule(nn.CrossEntropyLoss()));

    internal static TrainingLoss SquaredEmd { get; } = new("squared EMD", () => new LossModule(new SquaredEmdLoss<ClarityEmd>()));

    internal static TrainingLoss Both { get; }
        = new("both", () => new LossModule(new SquaredEmdLoss<ClarityEmd>(new EmdOptions { CrossEntropyWeight = 1 })));

    internal static Comparison Comparison(int featureCount) => new()
    {
        ClassNames = ClarityEmd.ClassNames,
        Losses = [CrossEntropy, SquaredEmd, Both],
        Measures = Measures.Ordinal,
        StoppingMeasure = Measures.RankedProbabilityScore,
        Decodings = [Decoding.Argmax, Decoding.Median],
        CreateNetwork = () => new Network(featureCount),
    };
}
