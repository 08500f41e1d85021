using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Validation;

/// <summary>What every implementation checks of a call before it computes, or writes, anything.</summary>
internal static class BatchChecks
{
    /// <summary>The shape of logits and labels.</summary>
    internal static BatchShape ForLabels(int logitsLength, int labelsLength, int classCount, EmdOptions options)
    {
        if (labelsLength % options.PositionCount != 0)
        {
            throw new ArgumentException(
                Text($"There are {labelsLength} labels, which is no multiple of the {options.PositionCount} positions."), "labels");
        }

        if ((long)labelsLength * classCount != logitsLength)
        {
            throw new ArgumentException(
                Text($"There are {logitsLength} logits, but {labelsLength} labels of {classCount} classes need {(long)labelsLength * classCount}."),
                "logits");
        }

        return new BatchShape(labelsLength, classCount, options.PositionCount);
    }

    /// <summary>The shape of logits and soft targets.</summary>
    internal static BatchShape ForTargets(int logitsLength, int targetsLength, int classCount, EmdOptions options)
    {
        if (targetsLength != logitsLength)
        {
            throw new ArgumentException(
                Text($"There are {targetsLength} target values, but {logitsLength} logits: soft targets have the shape of the logits."), "targets");
        }

        long row = (long)classCount * options.PositionCount;
        if (logitsLength % row != 0)
        {
            throw new ArgumentException(
                Text($"There are {logitsLength} logits, which is no multiple of {classCount} classes times {options.PositionCount} positions."),
                "logits");
        }

        return new BatchShape(logitsLength / classCount, classCount, options.PositionCount);
    }

    /// <summary>The lengths of what is written.</summary>
    internal static void Outputs(
        BatchShape shape, bool hasLosses, int lossesLength, bool hasGradient, int gradientLength, EmdOptions options)
    {
        if (hasLosses && lossesLength != shape.RowCount)
            throw new ArgumentException(Text($"losses has length {lossesLength}, but there are {shape.RowCount} rows."), "losses");
        if (hasGradient && gradientLength != shape.RowCount * shape.ClassCount)
        {
            throw new ArgumentException(
                Text($"gradient has length {gradientLength}, but there are {shape.RowCount * shape.ClassCount} logits."), "gradient");
        }

        if (options.Reduction == EmdReduction.None && !hasLosses)
            throw new ArgumentException("EmdReduction.None keeps the loss of every row: give a span of losses to keep them in.", "losses");
    }

    /// <summary>The gradient may be the logits' own span, but not a shifted one; losses overlap nothing.</summary>
    internal static void Overlap<TNumber, TLoss>(ReadOnlySpan<TNumber> logits, Span<TLoss> losses, Span<TNumber> gradient)
        where TNumber : unmanaged
        where TLoss : unmanaged
    {
        if (logits.Overlaps(gradient) && !Unsafe.AreSame(in MemoryMarshal.GetReference(logits), in MemoryMarshal.GetReference(gradient)))
            throw new ArgumentException("gradient overlaps logits, but is not the same span, which is allowed.", "gradient");
        if (AreOverlapping(logits, losses))
            throw new ArgumentException("losses overlaps logits.", "losses");
        if (AreOverlapping<TNumber, TLoss>(gradient, losses))
            throw new ArgumentException("losses overlaps gradient.", "losses");
    }

    /// <summary>Soft targets are read while results are written: nothing may overlap them.</summary>
    internal static void TargetOverlap<TNumber, TLoss>(ReadOnlySpan<TNumber> targets, Span<TLoss> losses, Span<TNumber> gradient)
        where TNumber : unmanaged
        where TLoss : unmanaged
    {
        if (targets.Overlaps(gradient))
            throw new ArgumentException("gradient overlaps targets.", "gradient");
        if (AreOverlapping(targets, losses))
            throw new ArgumentException("losses overlaps targets.", "losses");
    }

    /// <summary>Weights are read while results are written: nothing may overlap them.</summary>
    internal static void WeightOverlap<TNumber>(EmdOptions options, Span<float> losses, Span<TNumber> gradient)
        where TNumber : unmanaged
    {
        WeightOverlap(options.ClassWeights.Span, nameof(EmdOptions.ClassWeights), losses, gradient);
        WeightOverlap(options.RowWeights.Span, nameof(EmdOptions.RowWeights), losses, gradient);
    }

    /// <summary>The lengths and values of class and row weights.</summary>
    internal static void Weights(BatchShape shape, EmdOptions options)
    {
        Weights(options.ClassWeights.Span, shape.ClassCount, nameof(EmdOptions.ClassWeights), "classes");
        Weights(options.RowWeights.Span, shape.RowCount, nameof(EmdOptions.RowWeights), "rows");
    }

    private static void Weights(ReadOnlySpan<float> weights, int count, string name, string of)
    {
        if (weights.IsEmpty)
            return;
        if (weights.Length != count)
            throw new ArgumentException(Text($"{name} has {weights.Length} entries, but there are {count} {of}."), "options");
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
                throw new ArgumentException(Text($"{name}[{i}] is {weights[i]}, but weights are finite and not negative."), "options");
        }
    }

    private static void WeightOverlap<TNumber>(ReadOnlySpan<float> weights, string name, Span<float> losses, Span<TNumber> gradient)
        where TNumber : unmanaged
    {
        if (weights.Overlaps(losses))
            throw new ArgumentException($"losses overlaps {name}.", "losses");
        if (AreOverlapping(weights, gradient))
            throw new ArgumentException($"gradient overlaps {name}.", "gradient");
    }

    /// <summary>As MemoryExtensions.Overlaps, for spans of different types.</summary>
    private static bool AreOverlapping<TA, TB>(ReadOnlySpan<TA> a, Span<TB> b)
        where TA : unmanaged
        where TB : unmanaged
    {
        if (a.IsEmpty || b.IsEmpty)
            return false;
        ref byte first = ref Unsafe.As<TA, byte>(ref MemoryMarshal.GetReference(a));
        ref byte second = ref Unsafe.As<TB, byte>(ref MemoryMarshal.GetReference(b));
        nint distance = Unsafe.ByteOffset(ref first, ref second);
        return (nuint)distance < (nuint)a.Length * (nuint)Unsafe.SizeOf<TA>()
            || (nuint)(-distance) < (nuint)b.Length * (nuint)Unsafe.SizeOf<TB>();
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
