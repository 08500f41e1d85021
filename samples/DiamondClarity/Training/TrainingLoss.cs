using EmdGen;
using EmdGen.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Training;

/// <summary>One of the losses that are compared.</summary>
internal sealed record TrainingLoss(string Name, Func<Loss<Tensor, Tensor, Tensor>> Create)
{
    /// <summary>What the others are compared with.</summary>
    internal static TrainingLoss CrossEntropy { get; } = new("cross entropy", () => nn.CrossEntropyLoss());

    internal static IReadOnlyList<TrainingLoss> All { get; } =
    [
        CrossEntropy,
        new("squared EMD", () => new SquaredEmdLoss<ClarityEmd>()),
        new("both", () => new SquaredEmdLoss<ClarityEmd>(new EmdOptions { CrossEntropyWeight = 1 })),
    ];
}
