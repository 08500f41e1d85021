using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// The loss of a chain composed of torch's own operations: for tensors on other devices, and for second derivatives. Correct on any device, if
/// slower than a kernel; the formulas are those of <see cref="SquaredEmdReference"/>.
/// </summary>
internal sealed class ChainComposition
{
    private readonly EmdOptions options;
    private readonly int classCount;
    private readonly int exponent;
    private readonly float[] spacings;

    internal ChainComposition(GroundDistance distance, EmdOptions options)
    {
        this.options = options;
        classCount = distance.ClassCount;
        exponent = distance.Exponent;
        spacings = new float[classCount - 1];
        for (int i = 0; i < spacings.Length; i++)
            spacings[i] = (float)distance[i, i + 1];
    }

    private double Alpha => options.CrossEntropyWeight ?? 0;

    private double Lambda => options.EmdWeight ?? 1;

    /// <summary>The value, recorded for autograd: a scalar, or the loss of every row under <see cref="EmdReduction.None"/>.</summary>
    /// <param name="logits">[N,C,...].</param>
    /// <param name="targets">Labels [N,...], or distributions of the shape of <paramref name="logits"/>.</param>
    internal Tensor Loss(Tensor logits, Tensor targets)
    {
        using DisposeScope scope = NewDisposeScope();
        var rows = new CompositionRows(logits, targets, classCount, options);
        Tensor p = options.Input == EmdInput.Probabilities ? rows.Input : rows.Input.softmax(1);
        Tensor flow = (p - rows.Targets).cumsum(1).narrow(1, 0, classCount - 1);
        Tensor terms = exponent == 2 ? flow * flow : flow.abs();
        Tensor loss = Normalized((terms * Spacings(rows.Input)).sum(1)) * Lambda;
        if (Alpha != 0)
            loss = loss + (CrossEntropy(rows) * Alpha);
        loss = loss * rows.Weights;
        Tensor result = options.Reduction switch
        {
            EmdReduction.None => loss,
            EmdReduction.Sum => loss.sum(),
            _ => Mean(loss.sum(), rows.Weights.sum()),
        };
        return result.to(logits.dtype).MoveToOuterDisposeScope();
    }

    private Tensor Normalized(Tensor sum)
    {
        if (options.Normalization == EmdNormalization.Sum)
            return sum;
        Tensor mean = sum / classCount;
        if (options.Normalization == EmdNormalization.Mean)
            return mean;

        // The root of 0 has slope 0 here, not infinity: where it is 0, a constant stands in for it.
        Tensor isZero = mean.eq(0);
        return where(isZero, zeros_like(mean), where(isZero, ones_like(mean), mean).sqrt());
    }

    /// <summary>A class without target mass costs nothing, though its logarithm be infinite.</summary>
    private Tensor CrossEntropy(CompositionRows rows)
    {
        Tensor isEmpty = rows.Targets.eq(0);
        Tensor logarithms = options.Input == EmdInput.Probabilities
            ? where(isEmpty, ones_like(rows.Input), rows.Input).log()
            : rows.Input.log_softmax(1);
        return -(rows.Targets * logarithms.masked_fill(isEmpty, 0)).sum(1);
    }

    private Tensor Spacings(Tensor like)
    {
        var shape = new long[like.dim()];
        Array.Fill(shape, 1);
        shape[1] = spacings.Length;
        return tensor(spacings, dtype: like.dtype, device: like.device).reshape(shape);
    }

    private static Tensor Mean(Tensor sum, Tensor weights) => where(weights.eq(0), zeros_like(sum), sum / weights);
}
