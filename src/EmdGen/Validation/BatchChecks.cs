using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The checks of a call that every implementation makes before it computes, or writes, anything.</summary>
internal static class BatchChecks
{
    /// <summary>Checks everything of a batch but the values of its targets, and returns its shape.</summary>
    /// <exception cref="ArgumentException">A length does not fit, spans overlap that must not, or a weight is invalid.</exception>
    internal static BatchShape Batch(in EmdBatch batch, int classCount, EmdOptions options)
    {
        bool isSoft = batch.Kind == TargetKind.Soft;
        BatchShape shape = isSoft
            ? ForTargets(batch.Logits.Length, batch.Targets.Length, classCount, options)
            : ForLabels(batch.Logits.Length, batch.Targets.Length, classCount, options);
        Outputs(shape, batch.HasLosses, batch.Losses.Length, batch.HasGradient, batch.Gradient.Length, options);
        Overlap(batch.Logits, batch.Losses, batch.Gradient);
        if (options.HasWeights)
        {
            Weights(shape, options);
            WeightOverlap(options, batch.Losses, batch.Gradient);
        }

        TargetOverlap(isSoft ? "targets" : "labels", batch.Targets, batch.Losses, batch.Gradient);
        return shape;
    }

    /// <summary>Checks the lengths of logits and labels, and returns their shape.</summary>
    internal static BatchShape ForLabels(int logitsLength, int labelsLength, int classCount, EmdOptions options)
    {
        if (labelsLength % options.PositionCount != 0)
        {
            throw new ArgumentException(
                Text($"There {Counted.Are(labelsLength, "label")}, which is no multiple of the {options.PositionCount} positions."), "labels");
        }

        if ((long)labelsLength * classCount != logitsLength)
        {
            throw new ArgumentException(
                Text($"There {Counted.Are(logitsLength, "logit")}, but {Counted.Need(labelsLength, "label", classCount)}."),
                "logits");
        }

        return new BatchShape(labelsLength, classCount, options.PositionCount);
    }

    /// <summary>Checks the lengths of logits and soft targets, and returns their shape.</summary>
    internal static BatchShape ForTargets(int logitsLength, int targetsLength, int classCount, EmdOptions options)
    {
        if (targetsLength != logitsLength)
        {
            throw new ArgumentException(
                Text($"There {Counted.Are(targetsLength, "target value")}, but {Counted.Of(logitsLength, "logit")}: ")
                    + "soft targets have the shape of the logits.",
                "targets");
        }

        long row = (long)classCount * options.PositionCount;
        if (logitsLength % row != 0)
        {
            throw new ArgumentException(
                Text($"There {Counted.Are(logitsLength, "logit")}, which is no multiple of {classCount} classes times ")
                    + $"{Counted.Of(options.PositionCount, "position")}.",
                "logits");
        }

        return new BatchShape(logitsLength / classCount, classCount, options.PositionCount);
    }

    /// <summary>Checks the lengths of what is written.</summary>
    internal static void Outputs(
        BatchShape shape, bool hasLosses, int lossesLength, bool hasGradient, int gradientLength, EmdOptions options)
    {
        if (hasLosses && lossesLength != shape.RowCount)
            throw new ArgumentException(Text($"losses has length {lossesLength}, but there {Counted.Are(shape.RowCount, "row")}."), "losses");
        long logitsLength = (long)shape.RowCount * shape.ClassCount;
        if (hasGradient && gradientLength != logitsLength)
            throw new ArgumentException(Text($"gradient has length {gradientLength}, but there {Counted.Are(logitsLength, "logit")}."), "gradient");

        if (options.Reduction == EmdReduction.None && !hasLosses)
            throw new ArgumentException("EmdReduction.None keeps the loss of every row: give a span of losses to keep them in.", "losses");
    }

    /// <summary>The gradient may be the logits' own span, but not a shifted one; losses overlap nothing.</summary>
    internal static void Overlap(UntypedSpan logits, UntypedSpan losses, UntypedSpan gradient)
    {
        if (logits.Overlaps(gradient) && !logits.BeginsWith(gradient))
            throw new ArgumentException("gradient overlaps logits, but is not the same span, which is allowed.", "gradient");
        if (logits.Overlaps(losses))
            throw new ArgumentException("losses overlaps logits.", "losses");
        if (gradient.Overlaps(losses))
            throw new ArgumentException("losses overlaps gradient.", "losses");
    }

    /// <summary>Labels and soft targets are read while results are written: nothing may overlap them.</summary>
    internal static void TargetOverlap(string name, UntypedSpan targets, UntypedSpan losses, UntypedSpan gradient)
    {
        if (targets.Overlaps(gradient))
            throw new ArgumentException($"gradient overlaps {name}.", "gradient");
        if (targets.Overlaps(losses))
            throw new ArgumentException($"losses overlaps {name}.", "losses");
    }

    /// <summary>Weights are read while results are written: nothing may overlap them.</summary>
    internal static void WeightOverlap(EmdOptions options, UntypedSpan losses, UntypedSpan gradient)
    {
        WeightOverlap(options.WeightsOfClasses, nameof(EmdOptions.ClassWeights), losses, gradient);
        WeightOverlap(options.WeightsOfRows, nameof(EmdOptions.RowWeights), losses, gradient);
    }

    /// <summary>Checks the lengths and values of class and row weights.</summary>
    internal static void Weights(BatchShape shape, EmdOptions options)
    {
        Weights(options.WeightsOfClasses, shape.ClassCount, nameof(EmdOptions.ClassWeights), "class", "classes");
        Weights(options.WeightsOfRows, shape.RowCount, nameof(EmdOptions.RowWeights), "row", "rows");
    }

    private static void Weights(ReadOnlySpan<float> weights, int count, string name, string noun, string plural)
    {
        if (weights.IsEmpty)
            return;
        if (weights.Length != count)
        {
            throw new ArgumentException(
                Text($"{name} has {Counted.Of(weights.Length, "entry", "entries")}, but there {Counted.Are(count, noun, plural)}."), "options");
        }

        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
                throw new ArgumentException(Text($"{name}[{i}] is {weights[i]}, but weights are finite and not negative."), "options");
        }
    }

    private static void WeightOverlap(ReadOnlySpan<float> weights, string name, UntypedSpan losses, UntypedSpan gradient)
    {
        UntypedSpan read = UntypedSpan.Of(weights);
        if (read.Overlaps(losses))
            throw new ArgumentException($"losses overlaps {name}.", "losses");
        if (read.Overlaps(gradient))
            throw new ArgumentException($"gradient overlaps {name}.", "gradient");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
