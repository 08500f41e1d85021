namespace DiamondClarity.Evaluation;

/// <summary>One of the scores, and how to read it.</summary>
internal sealed record Measure(string Name, Func<Scores, double> Of, bool IsLowBetter, bool NeedsDecoding = true)
{
    internal static IReadOnlyList<Measure> All { get; } =
    [
        new("MAE", scores => scores.MeanAbsoluteError, IsLowBetter: true),
        new("off by one", scores => scores.OffByOneAccuracy, IsLowBetter: false),
        new("exact", scores => scores.ExactAccuracy, IsLowBetter: false),
        new("QWK", scores => scores.QuadraticWeightedKappa, IsLowBetter: false),
        new("RPS", scores => scores.RankedProbabilityScore, IsLowBetter: true, NeedsDecoding: false),
    ];

    /// <summary>Whether the measure has a value of its own under a decoding: one that needs none is given once.</summary>
    internal bool AppliesTo(Decoding decoding) => NeedsDecoding || decoding == Decoding.Argmax;
}
