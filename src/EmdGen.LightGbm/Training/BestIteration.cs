namespace EmdGen.LightGbm.Training;

/// <summary>The iteration with the best score so far, and whether it has been the best for so long that training ends.</summary>
/// <param name="rounds">The iterations without a better score that end it; null where it does not end early.</param>
/// <param name="isBetter">Whether a score is better than the best one so far.</param>
internal sealed class BestIteration(int? rounds, Func<double, double, bool> isBetter)
{
    /// <summary>From 1; 0 before the first score.</summary>
    internal int Iteration { get; private set; }

    /// <summary>NaN before the first score.</summary>
    internal double Score { get; private set; } = double.NaN;

    /// <summary>Adds the score of an iteration. One that is NaN is worse than any other.</summary>
    /// <param name="iteration">From 1, each after the one before.</param>
    /// <param name="score">Its score.</param>
    internal void Add(int iteration, double score)
    {
        if (Iteration == 0 || double.IsNaN(Score) || isBetter(score, Score))
            (Iteration, Score) = (iteration, score);
    }

    /// <summary>Whether training ends after an iteration.</summary>
    internal bool EndsAt(int iteration) => iteration - Iteration >= rounds;
}
