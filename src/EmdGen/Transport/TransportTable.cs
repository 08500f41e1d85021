using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Transport;

/// <summary>
/// A ground distance made ready for transport problems: costs as integers below 2^50, so that sums along paths are exact and nothing
/// needs a tolerance.
/// </summary>
internal sealed class TransportTable
{
    private const int CostBits = 50;

    /// <summary>The most that rounding of distances to float64 and of costs to integers can take from a triangle, with some to spare.</summary>
    private const long TriangleSlack = 4;

    private static readonly ConditionalWeakTable<GroundDistance, TransportTable> Tables = [];

    private readonly double[] distances;
    private readonly long[] costs;
    private readonly int exponent;
    private readonly ConcurrentBag<TransportRow> rows = [];

    private TransportTable(GroundDistance distance)
    {
        ClassCount = distance.ClassCount;
        distances = new double[ClassCount * ClassCount];
        for (int i = 0; i < ClassCount; i++)
        {
            for (int j = 0; j < ClassCount; j++)
                distances[(i * ClassCount) + j] = distance[i, j];
        }

        double largest = distances.Max();
        exponent = largest == 0 ? 0 : CostBits - 1 - Math.ILogB(largest);
        costs = Array.ConvertAll(distances, value => (long)Math.Round(Math.ScaleB(value, exponent)));
        IsMetric = HoldsTriangles();
    }

    internal int ClassCount { get; }

    /// <summary>No detour is shorter, so that mass common to both distributions may stay where it is.</summary>
    internal bool IsMetric { get; }

    /// <summary>The table of a distance, which is made once.</summary>
    internal static TransportTable Of(GroundDistance distance) => Tables.GetValue(distance, key => new TransportTable(key));

    internal double Distance(int predicted, int actual) => distances[(predicted * ClassCount) + actual];

    internal long Cost(int predicted, int actual) => costs[(predicted * ClassCount) + actual];

    /// <summary>A potential in the unit of the distances.</summary>
    internal double InUnits(long potential) => Math.ScaleB(potential, -exponent);

    /// <summary>Memory to solve rows in, for one thread; to be given back.</summary>
    internal TransportRow Rent() => rows.TryTake(out TransportRow? row) ? row : new TransportRow(this);

    internal void Return(TransportRow row) => rows.Add(row);

    /// <summary>True where c_ij &lt;= c_ik + c_kj for all i, j, k, and a class costs nothing to itself.</summary>
    private bool HoldsTriangles()
    {
        for (int i = 0; i < ClassCount; i++)
        {
            if (Cost(i, i) != 0)
                return false;
            for (int k = 0; k < ClassCount; k++)
            {
                if (!IsNoLonger(Row(i), Row(k), Cost(i, k) + TriangleSlack))
                    return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<long> Row(int predicted) => costs.AsSpan(predicted * ClassCount, ClassCount);

    private static bool IsNoLonger(ReadOnlySpan<long> direct, ReadOnlySpan<long> onward, long before)
    {
        var limit = new Vector<long>(before);
        ReadOnlySpan<Vector<long>> all = MemoryMarshal.Cast<long, Vector<long>>(direct);
        ReadOnlySpan<Vector<long>> rest = MemoryMarshal.Cast<long, Vector<long>>(onward);
        for (int j = 0; j < all.Length; j++)
        {
            if (Vector.GreaterThanAny(all[j] - rest[j], limit))
                return false;
        }

        for (int j = all.Length * Vector<long>.Count; j < direct.Length; j++)
        {
            if (direct[j] - onward[j] > before)
                return false;
        }

        return true;
    }
}
