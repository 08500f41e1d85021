using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>The column of costs of every lane's label, a vector a class, from a table that holds columns one after the other.</summary>
internal static unsafe class CostPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Picks out of all columns: the quicker way as long as there are few (measured).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Pick(int classCount, ReadOnlySpan<float> table, TVector label, float* costs)
    {
        TVector one = TOps.Create(1f);
        for (int i = 0; i < classCount; i++)
        {
            TVector cost = TOps.Zero, actual = TOps.Zero;
            for (int at = i; at < table.Length; at += classCount)
            {
                cost = TOps.SelectEqual(label, actual, TOps.Create(table[at]), cost);
                actual = TOps.Add(actual, one);
            }

            Columns<TOps, TVector>.Put(costs, i, cost);
        }
    }

    /// <summary>Copies every lane's column: one after the other they are a block of rows like any other, and are loaded as such.</summary>
    /// <param name="shape">The number of classes.</param>
    /// <param name="table">[C,C].</param>
    /// <param name="labels">A class index per lane.</param>
    /// <param name="block">Room for a block.</param>
    /// <param name="costs">[C]: receives the vectors.</param>
    internal static void Copy(UnitChain shape, ReadOnlySpan<float> table, int* labels, float* block, float* costs)
    {
        int classCount = shape.ClassCount;
        for (int lane = 0; lane < TOps.Width; lane++)
            table.Slice(labels[lane] * classCount, classCount).CopyTo(new Span<float>(block + (lane * classCount), classCount));
        ColumnPass<TOps, TVector, UnitChain>.Load(shape, block, 0, costs);
    }
}
