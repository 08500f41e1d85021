using EmdGen.Validation;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>sum of w_e abs(phi_e)^rho over the edges between classes, where phi_e is what has to cross an edge.</summary>
internal abstract class EdgeTerms(int exponent) : ComposedTerms
{
    internal sealed override Tensor Sum(Tensor p, CompositionRows rows)
    {
        Tensor flows = rows.AreNormalized ? Accurate(p, rows) : AsGiven(p, rows);
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
    /// [N,E,...]: phi_e, from the side of the edge where less mass lies, of a label's row the one without the label, because a nearly perfect
    /// prediction has no digits on the other.
    /// </summary>
    private Tensor Accurate(Tensor p, CompositionRows rows)
    {
        Tensor targets = rows.Targets, masses = p.detach().Plus(targets);
        Tensor isNear = rows.HasOneHotTargets ? Below(targets).logical_not() : Below(masses).le(Beyond(masses));
        return where(isNear, Below(p - targets), Beyond(targets - p));
    }

    /// <summary>
    /// [N,E,...]: phi_e of probabilities. Their gradient is that of the formula as written, whichever side of the edge the number is taken
    /// from; where prediction and target are no distributions of one mass, the two sides differ, and the number is that of the formula too.
    /// </summary>
    private Tensor AsGiven(Tensor p, CompositionRows rows)
    {
        Tensor written = Below(p - rows.Targets), value = written.detach(), given = p.detach();
        Tensor excess = (given - rows.Targets).sum(1, keepdim: true).abs();
        Tensor areDistributions = given.ge(p.Constant(0)).all(1, keepdim: true).logical_and(excess.le(p.Constant(TargetTolerance.Masses)));
        return where(areDistributions, Accurate(given, rows), value).Plus(written - value);
    }
}
