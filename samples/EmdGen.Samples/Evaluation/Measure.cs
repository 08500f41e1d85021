namespace EmdGen.Samples.Evaluation;

/// <summary>A number that says how good a prediction is, and how to read it.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Column">The name of its column in a file.</param>
/// <param name="Of">The number.</param>
/// <param name="IsLowBetter">Whether a low number is a good one.</param>
/// <param name="NeedsDecoding">Whether it rates classes, and not the distributions themselves.</param>
public sealed record Measure(string Name, string Column, Func<Prediction, Decoding, double> Of, bool IsLowBetter, bool NeedsDecoding)
{
    /// <summary>Whether the measure has a value of its own under a decoding: one that needs none is given once.</summary>
    public bool AppliesTo(Decoding decoding) => NeedsDecoding || decoding == Decoding.Argmax;
}
