using EmdGen.Structures;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The flow over an edge of a tree is what the classes below it have too much. It is added up from the leaves to the root, so that no sum
/// holds the rounding of classes that are not below its edge; depth first those are what lies before and after a range. Over an edge that
/// has every class below it nothing flows: it has no term.
/// </summary>
internal sealed class TreeTerms(TreeDistance tree) : EdgeTerms(tree.Exponent)
{
    private readonly int[] edges = Edges(tree.Order, tree.ClassCount);

    private readonly int[][] levels = Levels(tree);

    private protected override Tensor Below(Tensor masses)
    {
        using Scalar one = 1;
        long[] shape = masses.shape;
        shape[1] = tree.Parents.Length - tree.ClassCount;
        Tensor sums = cat([masses, zeros(shape, dtype: masses.dtype, device: masses.device)], 1);
        foreach (int[] level in levels)
        {
            // In place, because the derivative of a sum needs none of its numbers.
            Tensor parents = Indices(Array.ConvertAll(level, node => tree.Parents[node]), sums);
            sums.index_add_(1, parents, At(level, sums), one);
        }

        return At(edges, sums);
    }

    private protected override Tensor Beyond(Tensor masses)
    {
        Tensor ordered = At(tree.Order.Classes, masses), sums = ordered.cumsum(1), rest = ordered.SumsFromTheEnd();
        Tensor before = At(OfEdges(tree.Order.First), cat([Zero(sums), sums], 1));
        return before.Plus(At(OfEdges(tree.Order.End), cat([rest, Zero(rest)], 1)));
    }

    private protected override Tensor Weights(Tensor like) => like.Constants(OfEdges(tree.Weights));

    private T[] OfEdges<T>(T[] ofNodes) => Array.ConvertAll(edges, edge => ofNodes[edge]);

    private static int[] Edges(TreeOrder order, int classCount)
        => [.. Enumerable.Range(0, order.First.Length).Where(edge => order.End[edge] - order.First[edge] < classCount)];

    /// <summary>The nodes at every depth but the first, from the deepest on.</summary>
    private static int[][] Levels(TreeDistance tree)
    {
        var depths = new int[tree.Parents.Length];
        foreach (int node in tree.Order.Nodes)
            depths[node] = tree.Parents[node] is >= 0 and int parent ? depths[parent] + 1 : 0;
        return
        [
            .. from node in tree.Order.Nodes
               where depths[node] > 0
               group node by depths[node] into level
               orderby level.Key descending
               select level.ToArray(),
        ];
    }

    private static Tensor Zero(Tensor sums) => zeros_like(sums.narrow(1, 0, 1));

    private static Tensor At(int[] indices, Tensor values) => values.index_select(1, Indices(indices, values));

    private static Tensor Indices(int[] indices, Tensor like) => tensor(Array.ConvertAll(indices, index => (long)index), device: like.device);
}
