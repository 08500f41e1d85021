using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>The part of a composed loss that depends on the ground structure.</summary>
internal abstract class ComposedTerms
{
    internal static ComposedTerms Of(GroundDistance distance) => distance switch
    {
        ChainDistance chain => new ChainTerms(chain),
        TreeDistance tree => new TreeTerms(tree),
        _ => new TableTerms((TableDistance)distance),
    };

    /// <summary>[N,...]: the sum of every row's terms, before any normalisation.</summary>
    /// <param name="p">[N,C,...]: the predictions.</param>
    /// <param name="rows">What they are compared with.</param>
    internal abstract Tensor Sum(Tensor p, CompositionRows rows);
}
