using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Tests;

/// <summary>The squared EMD of unit spacing, of torch's own operations.</summary>
internal sealed class ComposedLoss() : Loss<Tensor, Tensor, Tensor>(nn.Reduction.Mean)
{
    public override Tensor forward(Tensor input, Tensor target)
    {
        Tensor targets = nn.functional.one_hot(target, ClarityEmd.ClassCount).to(input.dtype);
        return (input.softmax(1).cumsum(1) - targets.cumsum(1)).square().sum(1).mean();
    }
}
