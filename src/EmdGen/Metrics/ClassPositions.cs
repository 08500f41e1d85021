namespace EmdGen.Metrics;

/// <summary>The positions of ordered classes, as scores need them; trees and tables have none.</summary>
internal static class ClassPositions
{
    /// <summary>[C - 1]: the distances of neighbours as shares of that of the outermost classes; empty without positions.</summary>
    internal static double[] Shares(GroundDistance distance)
    {
        if (distance.Positions is not { } positions)
            return [];
        double range = positions[^1] - positions[0];
        return [.. positions.Zip(positions.Skip(1), (lower, upper) => (upper - lower) / range)];
    }

    /// <summary>The distance of the outermost classes.</summary>
    internal static double Range(GroundDistance distance) => distance[0, distance.ClassCount - 1];

    /// <summary>Whether two structures have the same classes, as far as scores see.</summary>
    internal static bool AreEqual(GroundDistance a, GroundDistance b)
        => ReferenceEquals(a, b)
            || (a.ClassCount == b.ClassCount && a.Positions is null == b.Positions is null && HaveEqualDistances(a, b));

    private static bool HaveEqualDistances(GroundDistance a, GroundDistance b)
    {
        // Along a line, the distances from the first class say all.
        int rows = a.Positions is null ? a.ClassCount : 1;
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < a.ClassCount; j++)
            {
                if (a[i, j] != b[i, j])
                    return false;
            }
        }

        return true;
    }
}
