using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Transport;

/// <summary>
/// The primal network simplex method for a transport problem between two sets of classes, in whole numbers throughout: the flow is optimal,
/// not nearly so, and the method ends. Memory is taken once, for every problem up to C x C.
/// </summary>
internal sealed class NetworkSimplex(int classCount)
{
    private readonly SpanningTree tree = new((2 * classCount) + 1);
    private readonly int[] sources = new int[classCount];
    private readonly int[] sinks = new int[classCount];
    private readonly long[] supplies = new long[classCount];
    private readonly long[] demands = new long[classCount];
    private readonly long[] costs = new long[classCount * classCount];
    private int sourceCount;
    private int sinkCount;

    /// <summary>[m]: the classes that mass leaves.</summary>
    internal ReadOnlySpan<int> Sources => sources.AsSpan(0, sourceCount);

    /// <summary>[n]: the classes that mass arrives at.</summary>
    internal ReadOnlySpan<int> Sinks => sinks.AsSpan(0, sinkCount);

    /// <summary>[m]: u of the dual problem, u_i + v_k &lt;= c_ik with equality where mass flows.</summary>
    internal ReadOnlySpan<long> SourcePotentials => tree.SourcePotentials;

    /// <summary>[n]: v of the dual problem.</summary>
    internal ReadOnlySpan<long> SinkPotentials => tree.SinkPotentials;

    /// <summary>Starts a problem without masses.</summary>
    internal void Begin() => sourceCount = sinkCount = 0;

    internal void AddSource(int @class, long mass) => (sources[sourceCount], supplies[sourceCount++]) = (@class, mass);

    internal void AddSink(int @class, long mass) => (sinks[sinkCount], demands[sinkCount++]) = (@class, mass);

    /// <summary>Finds the cheapest flow and returns its cost. There are masses on both sides, each above 0, and their sums are equal.</summary>
    internal double Solve(TransportTable table)
    {
        for (int i = 0; i < sourceCount; i++)
        {
            for (int k = 0; k < sinkCount; k++)
                costs[(i * sinkCount) + k] = table.Cost(sources[i], sinks[k]);
        }

        tree.Begin(sourceCount, sinkCount, costs);
        Start();
        Improve();
        return tree.TotalCost(table, Sources, Sinks);
    }

    /// <summary>
    /// Makes a first flow: every source gives to the nearest sinks that still lack mass. A sink that lacks is the top of its part of the
    /// tree; once full it hangs below the source that filled it.
    /// </summary>
    private void Start()
    {
        for (int i = 0; i < sourceCount; i++)
        {
            for (long rest = supplies[i]; rest > 0;)
            {
                int k = Nearest(i);
                long mass = Math.Min(rest, demands[k]);
                rest -= mass;
                demands[k] -= mass;
                if (demands[k] > 0)
                {
                    tree.Attach(i, sourceCount + k, mass);
                    break;
                }

                tree.Attach(sourceCount + k, i, mass);
                if (rest == 0)
                    tree.Attach(i, tree.Root, 0);
            }
        }

        tree.RefreshAll();
    }

    private int Nearest(int source)
    {
        int nearest = -1;
        ReadOnlySpan<long> row = Costs(source);
        for (int k = 0; k < row.Length; k++)
        {
            if (demands[k] > 0 && (nearest < 0 || row[k] < row[nearest]))
                nearest = k;
        }

        return nearest;
    }

    /// <summary>Lets arcs enter that lower the cost until none does, the best of a few sources at a time.</summary>
    private void Improve()
    {
        int block = Math.Max(1, (int)Math.Sqrt((double)sourceCount / sinkCount));
        for (int source = 0, looked = 0; looked < sourceCount;)
        {
            long best = 0;
            int entering = -1;
            for (int i = 0; i < block; i++, looked++)
            {
                long reduced = LeastOf(Costs(source), tree.SinkPotentials) - tree.SourcePotentials[source];
                if (reduced < best)
                    (best, entering) = (reduced, source);
                source = source + 1 == sourceCount ? 0 : source + 1;
            }

            if (entering < 0)
                continue;
            tree.Pivot(entering, sourceCount + IndexOf(best + tree.SourcePotentials[entering], Costs(entering), tree.SinkPotentials));
            looked = 0;
        }
    }

    private ReadOnlySpan<long> Costs(int source) => costs.AsSpan(source * sinkCount, sinkCount);

    /// <summary>The least difference of a cost and its potential.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long LeastOf(ReadOnlySpan<long> costs, ReadOnlySpan<long> potentials)
    {
        ReadOnlySpan<Vector<long>> all = MemoryMarshal.Cast<long, Vector<long>>(costs);
        ReadOnlySpan<Vector<long>> minus = MemoryMarshal.Cast<long, Vector<long>>(potentials);
        var least = new Vector<long>(long.MaxValue);
        for (int k = 0; k < all.Length; k++)
            least = Vector.Min(least, all[k] - minus[k]);
        long result = long.MaxValue;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
            result = Math.Min(result, least[lane]);
        for (int k = all.Length * Vector<long>.Count; k < costs.Length; k++)
            result = Math.Min(result, costs[k] - potentials[k]);
        return result;
    }

    private static int IndexOf(long least, ReadOnlySpan<long> costs, ReadOnlySpan<long> potentials)
    {
        int k = 0;
        while (costs[k] - potentials[k] != least)
            k++;
        return k;
    }
}
