using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// The loss of a chain composed of torch's own operations: for tensors on other devices, and for second derivatives. Correct on any device,
/// if slower than a kernel; the formulas are those of <see cref="SquaredEmdReference"/>.
/// </summary>
internal sealed class ChainComposition(GroundDistance distance, EmdOptions options)
{
    /// <summary>The value, recorded for autograd: a scalar, or the loss of every row under <see cref="EmdReduction.None"/>.</summary>
    /// <param name="logits">[N,C,...].</param>
    /// <param name="targets">Labels [N,...], or distributions of the shape of <paramref name="logits"/>.</param>
    internal Tensor Loss(Tensor logits, Tensor targets)
    {
        using DisposeScope scope = NewDisposeScope();
        var rows = new CompositionRows(logits, targets, distance.ClassCount, options);
        Tensor p = options.Input == EmdInput.Probabilities ? rows.Input : rows.Input.softmax(1);
        Tensor flow = (p - rows.Targets).cumsum(1).narrow(1, 0, distance.ClassCount - 1);
        Tensor terms = distance.Exponent == 2 ? flow * flow : flow.abs();
        Tensor loss = (terms * EdgeWeights(rows.Input)).sum(1);
        if (options.Normalization == EmdNormalization.RootMean)
            loss = Root(loss);
        if (options.CrossEntropyWeight is { } alpha && alpha != 0)
            loss += CrossEntropy(rows) * rows.Input.Constant(alpha);
        loss *= rows.Weights;
        Tensor result = options.Reduction switch
        {
            EmdReduction.None => loss,
            EmdReduction.Sum => loss.sum(),
            _ => Mean(loss.sum(), rows.Weights.sum()),
        };
        return result.to(logits.dtype).MoveToOuterDisposeScope();
    }

    /// <summary>The edges' lengths times lambda and the normalisation, so that they sum to a row's EMD, or to its square.</summary>
    private Tensor EdgeWeights(Tensor like)
    {
        double lambda = options.EmdWeight ?? 1;
        double scale = options.Normalization switch
        {
            EmdNormalization.Mean => lambda / distance.ClassCount,
            EmdNormalization.RootMean => lambda * lambda / distance.ClassCount,
            _ => lambda,
        };
        var weights = new double[distance.ClassCount - 1];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = scale * distance[i, i + 1];
        return like.AlongClasses(tensor(weights, dtype: like.dtype, device: like.device));
    }

    /// <summary>The root of 0 has slope 0 here, not infinity: where it is 0, a constant stands in for it.</summary>
    private static Tensor Root(Tensor squares)
    {
        Tensor isZero = squares.logical_not();
        return where(isZero, zeros_like(squares), where(isZero, ones_like(squares), squares).sqrt());
    }

    /// <summary>A class without target mass costs nothing, though its logarithm be infinite.</summary>
    private Tensor CrossEntropy(CompositionRows rows)
    {
        Tensor isEmpty = rows.Targets.logical_not();
        Tensor logarithms = options.Input == EmdInput.Probabilities
            ? where(isEmpty, ones_like(rows.Input), rows.Input).log()
            : where(isEmpty, zeros_like(rows.Input), rows.Input.log_softmax(1));
        return (rows.Targets * logarithms).sum(1).neg();
    }

    /// <summary>0 where no row counts, with a gradient of 0: a division by 0 there would make it NaN.</summary>
    private static Tensor Mean(Tensor sum, Tensor weights)
    {
        Tensor isZero = weights.logical_not();
        return where(isZero, zeros_like(sum), sum / where(isZero, ones_like(weights), weights));
    }
}
