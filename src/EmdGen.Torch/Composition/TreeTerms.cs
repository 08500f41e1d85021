using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The flow over an edge of a tree is what the classes below it have too much. Depth first they are a range, and so the flow is the
/// difference of two running sums.
/// </summary>
internal sealed class TreeTerms(TreeDistance tree) : EdgeTerms(tree.Exponent)
{
    private protected override Tensor Of(Tensor difference)
    {
        Tensor sums = difference.index_select(1, Indices(tree.Order.Classes, difference)).cumsum(1);
        Tensor before = cat([zeros_like(sums.narrow(1, 0, 1)), sums], 1);
        return before.index_select(1, Indices(tree.Order.End, difference)) - before.index_select(1, Indices(tree.Order.First, difference));
    }

    private protected override Tensor Weights(Tensor like) => like.Constants(tree.Weights);

    private static Tensor Indices(int[] indices, Tensor like) => tensor(indices, device: like.device);
}
