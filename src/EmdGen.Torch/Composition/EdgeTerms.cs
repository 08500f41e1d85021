using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>sum of w_e abs(phi_e)^rho over the edges between classes, where phi_e is what has to cross an edge.</summary>
internal abstract class EdgeTerms(int exponent) : ComposedTerms
{
    internal sealed override Tensor Sum(Tensor p, CompositionRows rows)
    {
        Tensor flows = Of(p - rows.Targets);
        Tensor terms = exponent == 2 ? flows * flows : flows.abs();
        return (terms * p.AlongClasses(Weights(p))).sum(1);
    }

    /// <summary>[N,E,...]: phi_e.</summary>
    /// <param name="difference">[N,C,...]: prediction less target.</param>
    private protected abstract Tensor Of(Tensor difference);

    /// <summary>[E]: w_e, of the type and on the device of a tensor.</summary>
    private protected abstract Tensor Weights(Tensor like);
}
