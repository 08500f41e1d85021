using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Structures;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>A tree as integers that a kernel reads: for each node a number of each kind, then for each class.</summary>
internal static class TreeIndices<TShape>
    where TShape : struct, IDeviceTree
{
    private static int Count => TShape.NodeCount;

    /// <summary>The index of the first rank of the classes at or below a node.</summary>
    internal static int First(int node) => node;

    /// <summary>The index of the rank after the last.</summary>
    internal static int End(int node) => Count + node;

    /// <summary>The index of the node above; -1 is the root.</summary>
    internal static int Parent(int node) => (2 * Count) + node;

    /// <summary>The index of the place of a node in an order that has every node after its parent.</summary>
    internal static int Position(int node) => (3 * Count) + node;

    /// <summary>The index of the class of a rank: ranks count classes depth first.</summary>
    internal static int Class(int rank) => (4 * Count) + rank;

    /// <summary>The index of the rank of a class.</summary>
    internal static int Rank(int classIndex) => (4 * Count) + TShape.ClassCount + classIndex;
}

/// <summary>Writes the integers that <see cref="TreeIndices{TShape}"/> reads.</summary>
internal static class TreeIndices
{
    internal static int[] Of(TreeDistance tree)
    {
        TreeOrder order = tree.Order;
        var ranks = new int[tree.ClassCount];
        for (int rank = 0; rank < ranks.Length; rank++)
            ranks[order.Classes[rank]] = rank;
        return [.. order.First, .. order.End, .. tree.Parents, .. order.Position, .. order.Classes, .. ranks];
    }
}
