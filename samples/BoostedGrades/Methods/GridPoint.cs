using EmdGen.LightGbm;

namespace BoostedGrades.Methods;

/// <summary>What is chosen on validation rows, for each method from the same few points.</summary>
/// <param name="Leaves">The most leaves of a tree.</param>
/// <param name="LearningRate">How much of each tree is added.</param>
internal readonly record struct GridPoint(int Leaves, double LearningRate)
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<GridPoint> Grid { get; } = [new(8, 0.05), new(8, 0.1), new(31, 0.05), new(31, 0.1)];

    /// <summary>
    /// The package's defaults with these, and the score by which all distributions are stopped. One thread: so few rows gain little from more, which would
    /// wait for each other where others use the machine.
    /// </summary>
    internal BoosterOptions Options() => BoosterOptions.Default with
    {
        Threads = 1,
        Leaves = Leaves,
        LearningRate = LearningRate,
        StoppingScore = StoppingScore.RankedProbabilityScore,
    };
}
