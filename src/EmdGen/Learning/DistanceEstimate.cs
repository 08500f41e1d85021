namespace EmdGen;

/// <summary>The distances that a <see cref="GroundDistanceLearner"/> estimated from the features it observed. Immutable.</summary>
public sealed class DistanceEstimate
{
    private readonly int[] unseenClasses;

    internal DistanceEstimate(double[,] distances, int[] unseenClasses, long rowCount, long zeroRowCount)
    {
        this.unseenClasses = unseenClasses;
        RowCount = rowCount;
        ZeroRowCount = zeroRowCount;
        Distance = GroundDistance.FromRows(distances);
    }

    /// <summary>C, 2 or more.</summary>
    public int ClassCount => Distance.ClassCount;

    /// <summary>The distances as calls of learned classes take them: always the same object, of which they make their costs once.</summary>
    public GroundDistance Distance { get; }

    /// <summary>
    /// The classes, ascending, of which no row counted: their distances are the previous ones, or 1 to all others where there were none.
    /// </summary>
    public IReadOnlyList<int> UnseenClasses => Array.AsReadOnly(unseenClasses);

    /// <summary>The number of rows that counted.</summary>
    public long RowCount { get; }

    /// <summary>The number of rows that were skipped because all of their features are 0.</summary>
    public long ZeroRowCount { get; }

    /// <summary>
    /// [C, C], a copy: 0 on the diagonal; among the classes seen symmetric and from 0 to 1.
    /// </summary>
    public double[,] Distances() => Distance.ToRows();
}
