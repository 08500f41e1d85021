using DiamondClarity.Input;
using static TorchSharp.torch;

namespace DiamondClarity.Training;

/// <summary>The parts of a split, their features standardised by the training part's means and deviations.</summary>
internal sealed record SplitTensors(Part Training, Part Validation, Part Test)
{
    internal static SplitTensors Of(Diamonds diamonds, Split split)
    {
        Part training = Part.Of(diamonds, split.Training);
        Tensor mean = training.Features.mean([0L]);
        // A feature that never varies stays 0.
        Tensor deviation = training.Features.std(0).clamp_min(1e-6);
        return new SplitTensors(
            Standardised(training), Standardised(Part.Of(diamonds, split.Validation)), Standardised(Part.Of(diamonds, split.Test)));

        Part Standardised(Part part) => part with { Features = (part.Features - mean) / deviation };
    }
}
