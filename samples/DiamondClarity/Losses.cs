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
    internal static NetworkLoss CrossEntropy { get; } = new("cross entropy", () => new LossModule(nn.CrossEntropyLoss()));

    internal static NetworkLoss SquaredEmd { get; } = new("squared EMD", () => new LossModule(new SquaredEmdLoss<ClarityEmd>()));

    internal static NetworkLoss Both { get; }
        = new("both", () => new LossModule(new SquaredEmdLoss<ClarityEmd>(new EmdOptions { CrossEntropyWeight = 1 })));

    internal static TrainingLoss Trees { get; } = new BoostedTrees("boosting");

    internal static Comparison Comparison(int featureCount) => new()
    {
        ClassNames = ClarityEmd.ClassNames,
        Distance = ClarityEmd.Distance,
        Losses = [CrossEntropy, SquaredEmd, Both, Trees],
        Measures = [.. Measures.Ordinal, Measures.AverageMeanAbsoluteError, Measures.LogLoss, Measures.CalibrationError],
        StoppingMeasure = Measures.RankedProbabilityScore,
        Decodings = [DecodingRule.Argmax, DecodingRule.Median, DecodingRule.RoundedMean],
        KeepsCalibration = true,
        CreateNetwork = () => new Network(featureCount),
    };
}
