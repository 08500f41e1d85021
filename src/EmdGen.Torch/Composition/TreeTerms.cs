using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The flow over an edge of a tree is what the classes below it have too much. Depth first they are a range, and so the flow is the
/// difference of two running sums, or the sum of two from the ends for the classes that are not below it.
/// </summary>
internal sealed class TreeTerms(TreeDistance tree) : EdgeTerms(tree.Exponent)
{
    private protected override Tensor Below(Tensor masses)
    {
        Tensor sums = Ordered(masses).cumsum(1), before = cat([Zero(sums), sums], 1);
        return At(tree.Order.End, before) - At(tree.Order.First, before);
    }

    private protected override Tensor Beyond(Tensor masses)
    {
        Tensor ordered = Ordered(masses), sums = ordered.cumsum(1), rest = ordered.SumsFromTheEnd();
        return At(tree.Order.First, cat([Zero(sums), sums], 1)).Plus(At(tree.Order.End, cat([rest, Zero(rest)], 1)));
    }

    private protected override Tensor Weights(Tensor like) => like.Constants(tree.Weights);

    private Tensor Ordered(Tensor masses) => At(tree.Order.Classes, masses);

    private static Tensor Zero(Tensor sums) => zeros_like(sums.narrow(1, 0, 1));

    private static Tensor At(int[] indices, Tensor values) => values.index_select(1, tensor(indices, device: values.device));
}
