using EmdGen;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Images;
using EmdGen.Samples.Training;
using EmdGen.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace FontWeight;

/// <summary>What is compared.</summary>
internal static class Losses
{
    internal static TrainingLoss CrossEntropy { get; } = Observed("cross entropy", () => nn.CrossEntropyLoss());

    internal static TrainingLoss SquaredEmd { get; } = Observed("squared EMD", () => new SquaredEmdLoss<WeightEmd>());

    internal static TrainingLoss Both { get; }
        = Observed("both", () => new SquaredEmdLoss<WeightEmd>(new EmdOptions { CrossEntropyWeight = 1 }));

    // Cross entropy, to which the loss adds the squared EMD once four epochs have given the features a meaning.
    internal static NetworkLoss Learned { get; } = new("learned distances", () =>
    {
        var loss = new SquaredEmdLoss<LearnedWeightEmd>();
        return new LossModule(loss, new LearningObserver<LearnedWeightEmd>(loss));
    });

    internal static Comparison Comparison { get; } = new()
    {
        ClassNames = [.. Enum.GetValues<Weight>().Select(weight => $"{(int)weight}")],
        Distance = WeightEmd.Distance,
        Losses = [CrossEntropy, SquaredEmd, Both, Learned],
        Measures = Measures.Ordinal,
        StoppingMeasure = Measures.RankedProbabilityScore,
        Decodings = [DecodingRule.Argmax, DecodingRule.Median],
        CreateNetwork = () => new ImageNetwork(WeightEmd.ClassCount),
    };

    // What the features say of losses that do not ask for it, to compare with.
    private static NetworkLoss Observed(string name, Func<Loss<Tensor, Tensor, Tensor>> create)
        => new(name, () => new LossModule(create(), new TableObserver(WeightEmd.ClassCount)));
}
