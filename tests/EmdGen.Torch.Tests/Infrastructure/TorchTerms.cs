using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>What a ground structure adds to the loss of a row, as a user would compose it of torch operations.</summary>
public abstract class TorchTerms
{
    /// <summary>alpha where the options give none.</summary>
    public abstract double DefaultCrossEntropyWeight { get; }

    public abstract bool TakesSoftTargets { get; }

    /// <summary>Whether a root can be taken of every sum.</summary>
    public abstract bool IsNeverNegative { get; }

    /// <summary>Classes one unit apart.</summary>
    public static TorchTerms OfChain(int classCount, int exponent = 2) => OfChain([.. Enumerable.Repeat(1.0, classCount - 1)], exponent);

    /// <summary>Classes so far from the one before.</summary>
    public static TorchTerms OfChain(double[] spacings, int exponent = 2)
        => new TorchEdges(ones(spacings.Length + 1, spacings.Length, dtype: float64).triu(), spacings, exponent);

    /// <summary>[R]: the sum of a row's terms.</summary>
    /// <param name="p">[R,C].</param>
    /// <param name="t">[R,C]: smoothed.</param>
    /// <param name="labels">[R], int64: classes; null for soft targets.</param>
    public abstract Tensor Sum(Tensor p, Tensor t, Tensor? labels);
}

/// <summary>Edges, each of which parts the classes.</summary>
/// <param name="below">[C,E]: 1 where a class lies below an edge, or up to it.</param>
/// <param name="lengths">[E].</param>
/// <param name="exponent">1 or 2.</param>
public sealed class TorchEdges(Tensor below, double[] lengths, int exponent) : TorchTerms
{
    public override double DefaultCrossEntropyWeight => 0;

    public override bool TakesSoftTargets => true;

    public override bool IsNeverNegative => true;

    public override Tensor Sum(Tensor p, Tensor t, Tensor? labels)
        => (p - t).matmul(below.to(p.dtype)).abs().pow(exponent).matmul(tensor(lengths, dtype: p.dtype));
}

/// <summary>A cost for every predicted and true class.</summary>
/// <param name="costs">[C,C]: rows predicted, columns true.</param>
/// <param name="exponent">1 or 2.</param>
public sealed class TorchCosts(Tensor costs, int exponent) : TorchTerms
{
    public override double DefaultCrossEntropyWeight => 1;

    public override bool TakesSoftTargets => false;

    public override bool IsNeverNegative { get; } = costs.min().item<double>() >= 0;

    public override Tensor Sum(Tensor p, Tensor t, Tensor? labels)
        => (p.pow(exponent) * costs.t().index_select(0, labels!).to(p.dtype)).sum(-1);
}
