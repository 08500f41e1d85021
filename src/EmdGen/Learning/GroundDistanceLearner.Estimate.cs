using EmdGen.Learning;

namespace EmdGen;

/// <content>The distances that the observed rows give.</content>
public sealed partial class GroundDistanceLearner
{
    /// <summary>The number of rows of a class that counted.</summary>
    /// <param name="class">A class index, 0 to C - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not a class.</exception>
    public long RowCountOf(int @class)
        => (uint)@class < (uint)ClassCount
            ? counts[@class]
            : throw OutOfRange(nameof(@class), $"{@class} is not a class index from 0 to {ClassCount - 1}.");

    /// <summary>
    /// The distances that the rows observed so far give: between centroids of classes, as <paramref name="scale"/> says. A class of which
    /// no row counted takes no part in the scale; it keeps its row and column of <paramref name="previous"/>, or is 1 from all others.
    /// </summary>
    /// <param name="scale">Ranks, or Euclidean distances.</param>
    /// <param name="previous">The distances before, of the same C; null where there are none.</param>
    /// <exception cref="ArgumentException">The scale has no name, or the previous distances are of another class count.</exception>
    public DistanceEstimate Estimate(DistanceScale scale = DistanceScale.Rank, GroundDistance? previous = null)
    {
        if (!Enum.IsDefined(scale))
            throw OutOfRange(nameof(scale), $"The scale is {(int)scale}, which is no named DistanceScale.");
        if (previous is not null && previous.ClassCount != ClassCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The previous distances are of {previous.ClassCount} classes, but there are {ClassCount}."),
                nameof(previous));
        }

        int[] seen = [.. Enumerable.Range(0, ClassCount).Where(c => counts[c] > 0)];
        int[] unseen = [.. Enumerable.Range(0, ClassCount).Where(c => counts[c] == 0)];
        double[,] learned = ScaledDistances.Of(Centroids.SquaredDistances(sums, counts, seen, FeatureCount), scale);
        var distances = new double[ClassCount, ClassCount];
        foreach (int c in unseen)
            Keep(c, previous, distances);
        for (int i = 0; i < seen.Length; i++)
        {
            for (int j = 0; j < seen.Length; j++)
                distances[seen[i], seen[j]] = learned[i, j];
        }

        return new DistanceEstimate(distances, unseen, RowCount, ZeroRowCount);
    }

    private static void Keep(int unseen, GroundDistance? previous, double[,] distances)
    {
        for (int other = 0; other < distances.GetLength(0); other++)
        {
            if (other == unseen)
                continue;
            distances[unseen, other] = previous?[unseen, other] ?? 1;
            distances[other, unseen] = previous?[other, unseen] ?? 1;
        }
    }
}
