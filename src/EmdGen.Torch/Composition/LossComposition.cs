using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The loss composed of torch's own operations: for tensors on other devices, and for second derivatives. Correct on any device, if slower
/// than a kernel; the formulas are those of <see cref="SquaredEmdReference"/>.
/// </summary>
internal sealed class LossComposition(GroundDistance distance, EmdOptions options)
{
    private readonly double alpha = options.CrossEntropyWeight ?? distance.DefaultCrossEntropyWeight;
    private readonly double lambda = options.EmdWeight ?? 1;

    /// <summary>The value, recorded for autograd: a scalar, or the loss of every row under <see cref="EmdReduction.None"/>.</summary>
    /// <param name="logits">[N,C,...].</param>
    /// <param name="targets">Labels [N,...], or distributions of the shape of <paramref name="logits"/>.</param>
    internal Tensor Loss(Tensor logits, Tensor targets)
    {
        using DisposeScope scope = NewDisposeScope();
        var rows = new CompositionRows(logits, targets, distance.ClassCount, options);
        CompositionSoftmax? softmax = rows.AreNormalized ? new CompositionSoftmax(rows.Input) : null;
        Tensor loss = Normalized(ComposedTerms.Of(distance).Sum(softmax?.Masses ?? rows.Input, rows));
        if (lambda != 1)
            loss *= rows.Input.Constant(lambda);
        if (alpha != 0)
            loss = loss.Plus((softmax?.CrossEntropy(rows.Targets) ?? OfProbabilities(rows)) * rows.Input.Constant(alpha));
        loss *= rows.Weights;
        Tensor result = options.Reduction == EmdReduction.None ? loss : loss.sum();
        return result.to(logits.dtype, logits.device).MoveToOuterDisposeScope();
    }

    private Tensor Normalized(Tensor sum)
    {
        if (options.Normalization == EmdNormalization.Sum)
            return sum;
        Tensor mean = sum * sum.Constant(1.0 / distance.ClassCount);
        return options.Normalization == EmdNormalization.RootMean ? Root(mean) : mean;
    }

    /// <summary>The root of 0 has slope 0 here, not infinity: where it is 0, a constant stands in for it.</summary>
    private static Tensor Root(Tensor squares)
    {
        Tensor isZero = squares.logical_not();
        return where(isZero, zeros_like(squares), where(isZero, ones_like(squares), squares).sqrt());
    }

    /// <summary>[N,...]: the cross entropy, of which a class without target mass is no part, though its logarithm be infinite.</summary>
    private static Tensor OfProbabilities(CompositionRows rows)
    {
        Tensor logarithms = where(rows.Targets.logical_not(), ones_like(rows.Input), rows.Input).log();
        return (rows.Targets * logarithms).sum(1).neg();
    }
}
