namespace BoostedGrades.Peers;

/// <summary>An objective that LightGBM has itself.</summary>
/// <param name="Name">LightGBM's name for it.</param>
/// <param name="OutputCount">How many numbers it predicts for a row.</param>
internal readonly record struct PeerObjective(string Name, int OutputCount)
{
    /// <summary>The mean.</summary>
    internal static PeerObjective SquaredError { get; } = new("regression", 1);

    /// <summary>The median.</summary>
    internal static PeerObjective AbsoluteError { get; } = new("regression_l1", 1);

    /// <summary>The probability of the label 1 beside 0.</summary>
    internal static PeerObjective Binary { get; } = new("binary", 1);

    /// <summary>The probability of each class.</summary>
    internal static PeerObjective Multiclass(int classCount) => new("multiclass", classCount);
}
