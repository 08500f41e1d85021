using EmdGen.CompilerServices.Contracts;
using EmdGen.Validation;

namespace EmdGen.Transport;

/// <summary>One evaluation of the exact EMD: every check first, then the batch.</summary>
internal static unsafe class TransportCall
{
    internal static float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance distance, EmdOptions? options)
    {
        options ??= EmdOptions.Default;
        Check(distance);
        Check(options);
        BatchShape shape = BatchChecks.Batch(EmdBatch.Of(logits, targets, outputs), distance.ClassCount, options);
        if (options.ValidateTargets)
            TargetChecks.Check(targets, shape);
        fixed (float* pinnedLogits = logits)
        fixed (float* pinnedTargets = targets)
        fixed (float* pinnedLosses = outputs.Losses)
        fixed (float* pinnedGradient = outputs.Gradient)
        fixed (float* classWeights = options.ClassWeights.Span)
        fixed (float* rowWeights = options.RowWeights.Span)
        {
            var batch = new TransportBatch
            {
                Table = TransportTable.Of(distance),
                Options = options,
                Shape = shape,
                Logits = pinnedLogits,
                Targets = pinnedTargets,
                Losses = pinnedLosses,
                Gradient = pinnedGradient,
                ClassWeights = classWeights,
                RowWeights = rowWeights,
                Weights = TargetChecks.SumOfWeights(targets, shape, options, outputs.HasLosses),
            };
            return batch.Run();
        }
    }

    private static void Check(GroundDistance distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        if (distance.ClassCount > ExactEmd.MaxClassCount)
        {
            throw Invalid(
                $"The ground distance has {distance.ClassCount} classes, but the exact EMD takes {ExactEmd.MaxClassCount} at most.");
        }

        if (distance.Exponent != 1)
        {
            throw Invalid(
                $"The ground distance has Exponent {distance.Exponent}, but the exact EMD is that of exponent 1: use WithExponent(1).");
        }
    }

    private static ArgumentException Invalid(FormattableString text) => new(FormattableString.Invariant(text), "distance");

    private static void Check(EmdOptions options)
    {
        if (options.Normalization != EmdNormalization.Sum)
            throw new NotSupportedException($"The exact EMD takes Normalization Sum, not {options.Normalization}.");
        if (options.CrossEntropyWeight is > 0)
            throw new NotSupportedException("The exact EMD takes no CrossEntropyWeight: add cross entropy by a call of its own.");
        if (options.LabelSmoothing != 0)
            throw new NotSupportedException("The exact EMD takes no LabelSmoothing: smooth the targets.");
    }
}
