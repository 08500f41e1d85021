using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The flow over an edge of a tree is what the classes below it have too much. Depth first they are a range, and so the flow is the
/// difference of two running sums, or the sum of two from the ends for the classes that are not below it. Over an edge that has every class
/// below it nothing flows: it has no term.
/// </summary>
internal sealed class TreeTerms(TreeDistance tree) : EdgeTerms(tree.Exponent)
{
    private readonly int[] edges = Edges(tree.Order, tree.ClassCount);

    private int[] Firsts => Of(tree.Order.First);

    private int[] Ends => Of(tree.Order.End);

    private protected override Tensor Below(Tensor masses)
    {
        Tensor sums = Ordered(masses).cumsum(1), before = cat([Zero(sums), sums], 1);
        return At(Ends, before) - At(Firsts, before);
    }

    private protected override Tensor Beyond(Tensor masses)
    {
        Tensor ordered = Ordered(masses), sums = ordered.cumsum(1), rest = ordered.SumsFromTheEnd();
        return At(Firsts, cat([Zero(sums), sums], 1)).Plus(At(Ends, cat([rest, Zero(rest)], 1)));
    }

    private protected override Tensor Weights(Tensor like) => like.Constants(Of(tree.Weights));

    private Tensor Ordered(Tensor masses) => At(tree.Order.Classes, masses);

    private static Tensor Zero(Tensor sums) => zeros_like(sums.narrow(1, 0, 1));

    private static Tensor At(int[] indices, Tensor values) => values.index_select(1, tensor(indices, device: values.device));

    private static int[] Edges(TreeOrder order, int classCount)
        => [.. Enumerable.Range(0, order.First.Length).Where(edge => order.End[edge] - order.First[edge] < classCount)];

    private T[] Of<T>(T[] ofNodes) => Array.ConvertAll(edges, edge => ofNodes[edge]);
}
