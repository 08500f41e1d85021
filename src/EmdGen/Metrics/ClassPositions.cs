using EmdGen.Structures;

namespace EmdGen.Metrics;

/// <summary>The positions of ordered classes, as scores need them; trees and tables have none.</summary>
internal static class ClassPositions
{
    /// <summary>[C - 1]: the distances of neighbours as shares of that of the outermost classes; empty without positions.</summary>
    internal static double[] Shares(GroundDistance distance)
        => distance is ChainDistance chain ? Array.ConvertAll(chain.Spacings, spacing => spacing / Range(chain)) : [];

    /// <summary>The distance of the outermost classes.</summary>
    internal static double Range(GroundDistance distance) => distance[0, distance.ClassCount - 1];

    /// <summary>Whether two structures have the same classes, as far as scores see.</summary>
    internal static bool AreEqual(GroundDistance a, GroundDistance b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.ClassCount != b.ClassCount)
            return false;
        return a is ChainDistance first && b is ChainDistance second
            ? first.Spacings.AsSpan().SequenceEqual(second.Spacings)
            : a is ChainDistance == b is ChainDistance && HaveEqualDistances(a, b);
    }

    private static bool HaveEqualDistances(GroundDistance a, GroundDistance b)
    {
        for (int i = 0; i < a.ClassCount; i++)
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
