using System.Runtime.InteropServices;
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

    /// <summary>Whether two structures have the same classes, as far as scores see.</summary>
    internal static bool AreEqual(GroundDistance a, GroundDistance b)
        => ReferenceEquals(a, b)
            || (a.ClassCount == b.ClassCount && a.Positions is null == b.Positions is null && Told(a).SequenceEqual(Told(b)));

    /// <summary>The same for equal structures, and hardly for others.</summary>
    internal static long Hash(GroundDistance distance)
        => (long)Fnv.Hash(MemoryMarshal.AsBytes<double>([distance.Positions is null ? 0 : 1, .. Told(distance)]));

    // Along a line, the distances from the first class say all.
    private static IEnumerable<double> Told(GroundDistance distance)
        => from i in Enumerable.Range(0, distance.Positions is null ? distance.ClassCount : 1)
           from j in Enumerable.Range(0, distance.ClassCount)
           select distance[i, j];
}
