using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>sum of w_e abs(phi_e)^rho over the edges between classes, where phi_e is what has to cross an edge.</summary>
internal abstract class EdgeTerms(int exponent) : ComposedTerms
{
    internal sealed override Tensor Sum(Tensor p, CompositionRows rows)
    {
        Tensor flows = Flows(p, rows);
        Tensor terms = exponent == 2 ? flows * flows : flows.abs();
        return (terms * p.AlongClasses(Weights(p))).sum(1);
    }

    /// <summary>[N,E,...]: the sum over the classes on one side of every edge.</summary>
    /// <param name="masses">[N,C,...].</param>
    private protected abstract Tensor Below(Tensor masses);

    /// <summary>[N,E,...]: the sum over the classes on the other side.</summary>
    /// <param name="masses">[N,C,...].</param>
    private protected abstract Tensor Beyond(Tensor masses);

    /// <summary>[E]: w_e, of the type and on the device of a tensor.</summary>
    private protected abstract Tensor Weights(Tensor like);

    /// <summary>
    /// [N,E,...]: phi_e, from the side of the edge where less mass lies, because a nearly perfect prediction has no digits on the other.
    /// Probabilities are taken as given, which makes their gradient that of one side.
    /// </summary>
    private Tensor Flows(Tensor p, CompositionRows rows)
    {
        Tensor below = Below(p - rows.Targets);
        if (!rows.AreNormalized)
            return below;
        Tensor isNear = Below(p.detach().Plus(rows.Targets)).le(p.Constant(1));
        return where(isNear, below, Beyond(rows.Targets - p));
    }
}
