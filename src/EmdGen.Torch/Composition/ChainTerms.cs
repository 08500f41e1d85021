using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>The flow from a class of a chain to the next is what all classes up to it have too much.</summary>
internal sealed class ChainTerms(ChainDistance chain) : EdgeTerms(chain.Exponent)
{
    private protected override Tensor Below(Tensor masses) => masses.cumsum(1).narrow(1, 0, chain.ClassCount - 1);

    private protected override Tensor Beyond(Tensor masses) => masses.SumsFromTheEnd().narrow(1, 1, chain.ClassCount - 1);

    private protected override Tensor Weights(Tensor like) => like.Constants(chain.Spacings);
}
