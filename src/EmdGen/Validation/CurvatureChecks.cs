using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The checks of a call that asks for a curvature.</summary>
internal static class CurvatureChecks
{
    /// <summary>Checks the losses that have a curvature.</summary>
    /// <exception cref="NotSupportedException">The exponent is 1, a root is taken, or probabilities are the input.</exception>
    internal static void Options(int exponent, EmdOptions options)
    {
        if (exponent != 2)
        {
            throw new NotSupportedException(
                "The exact EMD, of exponent 1, has no curvature: it is a sum of absolute values. Take exponent 2.");
        }

        if (options.Normalization == EmdNormalization.RootMean)
        {
            throw new NotSupportedException(
                "EmdNormalization.RootMean takes a root of the sum of squares, which has no diagonal of Gauss and Newton: take Sum or Mean.");
        }

        if (options.Input == EmdInput.Probabilities)
            throw new NotSupportedException("A curvature is that of logits: EmdInput.Probabilities has none.");
    }

    /// <summary>Refuses a curvature where a kernel of a device computes the loss.</summary>
    /// <exception cref="NotSupportedException">One is asked for.</exception>
    internal static void NoneOnDevices(in EmdBatch batch)
    {
        if (batch.Request is CurvatureRequest)
            throw new NotSupportedException("Curvatures are computed on the CPU alone: leave WithCurvature out on a device.");
    }

    /// <summary>Checks the span of a batch's curvature.</summary>
    /// <exception cref="ArgumentException">The length does not fit, or it overlaps another span of the call.</exception>
    internal static void Span(in EmdBatch batch, EmdOptions options)
    {
        Length(batch.Curvature.Length, batch.Logits.Length);
        Apart(batch.Curvature, batch.Logits, "logits");
        Apart(batch.Curvature, batch.Gradient, "gradient");
        Apart(batch.Curvature, batch.Losses, "losses");
        Apart(batch.Curvature, batch.Targets, batch.Kind == TargetKind.Soft ? "targets" : "labels");
        Weights(batch.Curvature, options);
    }

    /// <summary>Checks the span of a curvature of labels or targets in float64.</summary>
    /// <exception cref="ArgumentException">The length does not fit, or it overlaps another span of the call.</exception>
    internal static void Span(UntypedSpan curvature, UntypedSpan logits, UntypedSpan targets, string nameOfTargets, EmdOptions options)
    {
        Length(curvature.Length, logits.Length);
        Apart(curvature, logits, "logits");
        Apart(curvature, targets, nameOfTargets);
        Weights(curvature, options);
    }

    private static void Length(int length, int logitsLength)
    {
        if (length != logitsLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"curvature has length {length}, but there {Counted.Are(logitsLength, "logit")}."), "curvature");
        }
    }

    private static void Weights(UntypedSpan curvature, EmdOptions options)
    {
        Apart(curvature, UntypedSpan.Of(options.WeightsOfClasses), nameof(EmdOptions.ClassWeights));
        Apart(curvature, UntypedSpan.Of(options.WeightsOfRows), nameof(EmdOptions.RowWeights));
    }

    private static void Apart(UntypedSpan curvature, UntypedSpan other, string name)
    {
        if (curvature.Overlaps(other))
            throw new ArgumentException($"curvature overlaps {name}.", "curvature");
    }
}
