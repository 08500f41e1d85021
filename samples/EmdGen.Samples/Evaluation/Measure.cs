namespace EmdGen.Samples.Evaluation;

/// <summary>A number that says how good a prediction is, and how to read it.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Column">The name of its column in a file.</param>
/// <param name="Value">The number, of a prediction and its scores.</param>
/// <param name="IsLowBetter">Whether a low number is a good one.</param>
/// <param name="NeedsDecoding">Whether it rates classes, and not the distributions themselves.</param>
public sealed record Measure(
    string Name, string Column, Func<Prediction, OrdinalScores, double> Value, bool IsLowBetter, bool NeedsDecoding)
{
    /// <summary>Whether the measure has a value of its own under a decoding: one that needs none is given once.</summary>
    public bool AppliesTo(DecodingRule decoding) => NeedsDecoding || decoding == DecodingRule.Argmax;

    /// <summary>The number for a prediction that is decoded by a rule.</summary>
    public double Of(Prediction prediction, DecodingRule decoding) => Value(prediction, prediction.Scores(decoding));

    /// <summary>Whether a difference in this measure is one for the better.</summary>
    public bool IsBetter(double difference) => IsLowBetter ? difference < 0 : difference > 0;
}
