using DiamondClarity.Input;
using static TorchSharp.torch;

namespace DiamondClarity.Training;

/// <summary>One part of a split, as tensors.</summary>
/// <param name="Features">[N,F].</param>
/// <param name="Labels">[N] int64 grades.</param>
internal sealed record Part(Tensor Features, Tensor Labels)
{
    internal static Part Of(Diamonds diamonds, int[] rows)
    {
        int width = diamonds.FeatureCount;
        float[] features = [.. rows.SelectMany(row => diamonds.Features.Skip(row * width).Take(width))];
        long[] labels = [.. rows.Select(row => (long)ClarityEmd.ClassIndex(diamonds.Grades[row]))];
        return new Part(tensor(features).reshape(rows.Length, width), tensor(labels));
    }
}
