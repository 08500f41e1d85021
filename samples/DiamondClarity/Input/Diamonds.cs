using EmdGen.Samples.Input;

namespace DiamondClarity.Input;

/// <summary>Diamonds as a network sees them.</summary>
/// <param name="Features">[N,F], not standardised.</param>
/// <param name="Grades">[N] clarity grades.</param>
internal sealed record Diamonds(float[] Features, Clarity[] Grades)
{
    internal int Count => Grades.Length;

    internal int FeatureCount => Features.Length / Count;

    internal Dataset ToDataset() => new(Features, [FeatureCount], [.. Grades.Select(ClarityEmd.ClassIndex)]);
}
