using EmdGen.Samples.Input;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>
/// The parts of a split, standardised by the training part's mean and deviation of every feature, for images of all their pixels.
/// </summary>
public sealed record SplitTensors(Part Training, Part Validation, Part? Calibration, Part Test)
{
    // A feature that never varies stays 0.
    private const double SmallestDeviation = 1e-6;

    /// <summary>The tensors of a split.</summary>
    public static SplitTensors Of(Dataset data, Split split)
    {
        Part training = Part.Of(data, split.Training);
        long[] pooled = [.. Enumerable.Range(0, data.RowShape.Length + 1).Where(axis => axis != 1).Select(axis => (long)axis)];
        Tensor mean = training.Inputs.mean(pooled, keepdim: true);
        Tensor deviation = training.Inputs.std(pooled, keepdim: true).clamp_min(SmallestDeviation);
        return new SplitTensors(
            Standardised(training),
            Standardised(Part.Of(data, split.Validation)),
            split.Calibration.Length == 0 ? null : Standardised(Part.Of(data, split.Calibration)),
            Standardised(Part.Of(data, split.Test)));

        Part Standardised(Part part) => part with { Inputs = (part.Inputs - mean) / deviation };
    }
}
