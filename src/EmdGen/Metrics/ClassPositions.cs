using EmdGen.Numbers;

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

    /// <summary>Whether two structures are of one kind and have the same distances, whatever their exponents.</summary>
    internal static bool AreEqual(GroundDistance a, GroundDistance b)
        => ReferenceEquals(a, b) || (a.GetType() == b.GetType() && a.ClassCount == b.ClassCount && a.Numbers.SequenceEqual(b.Numbers));

    /// <summary>The same for equal structures, and hardly for others.</summary>
    internal static long Hash(GroundDistance distance) => (long)Fnv.Hash(distance.Numbers);
}
