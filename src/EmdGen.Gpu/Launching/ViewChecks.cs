using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>Checks the views of a call before anything is started.</summary>
internal static class ViewChecks
{
    private const int VectorBytes = 16;

    /// <summary>Returns N * S.</summary>
    internal static long Rows(long logits, long targets, bool isSoft, int classCount, EmdOptions options)
    {
        long rows = isSoft ? logits / classCount : targets;
        if (isSoft && targets != logits)
            throw Invalid("targets", $"There are {targets} target values, but {logits} logits: soft targets have the shape of the logits.");
        if (rows % options.PositionCount != 0)
        {
            throw Invalid(
                isSoft ? "logits" : "labels", $"There are {rows} rows, which is no multiple of the {options.PositionCount} positions.");
        }

        if (rows * classCount != logits)
            throw Invalid("logits", $"There are {logits} logits, but {rows} rows of {classCount} classes need {rows * classCount}.");
        if (!options.RowWeights.IsEmpty && options.RowWeights.Length != rows)
            throw Invalid("options", $"RowWeights has {options.RowWeights.Length} entries, but there are {rows} rows.");
        return rows;
    }

    internal static void Outputs<T>(GpuOutputs<T> outputs, long rows, long logits, EmdOptions options)
        where T : unmanaged
    {
        if (outputs.Value.Length < 1)
            throw Invalid("outputs", $"Value has length {outputs.Value.Length}, but must hold a number.");
        if (outputs.HasLosses && outputs.Losses.Length != rows)
            throw Invalid("outputs", $"Losses has length {outputs.Losses.Length}, but there are {rows} rows.");
        if (outputs.HasGradient && outputs.Gradient.Length != logits)
            throw Invalid("outputs", $"Gradient has length {outputs.Gradient.Length}, but there are {logits} logits.");
        if (options.Reduction == EmdReduction.None && !outputs.HasLosses)
            throw new ArgumentException("EmdReduction.None keeps the loss of every row: give a view of losses to keep them in.", "outputs");
    }

    /// <summary>The gradient may be the logits' own view; nothing else that is written may overlap what is read.</summary>
    internal static void Overlap<T, TTarget>(ArrayView<T> logits, ArrayView<TTarget> targets, GpuOutputs<T> outputs)
        where T : unmanaged
        where TTarget : unmanaged
    {
        ViewRange read = ViewRange.Of<ArrayView<T>, T>(logits), labels = ViewRange.Of<ArrayView<TTarget>, TTarget>(targets);
        ViewRange value = ViewRange.Of<ArrayView<float>, float>(outputs.Value);
        ViewRange losses = outputs.HasLosses ? ViewRange.Of<ArrayView<float>, float>(outputs.Losses) : default;
        ViewRange gradient = outputs.HasGradient ? ViewRange.Of<ArrayView<T>, T>(outputs.Gradient) : default;
        if (gradient.Overlaps(read) && gradient != read)
            throw new ArgumentException("Gradient overlaps logits, but is not the same view, which is allowed.", "outputs");
        Refuse(gradient, "Gradient", labels, "the targets");
        Refuse(losses, "Losses", read, "logits");
        Refuse(losses, "Losses", labels, "the targets");
        Refuse(losses, "Losses", gradient, "Gradient");
        Refuse(value, "Value", read, "logits");
        Refuse(value, "Value", labels, "the targets");
        Refuse(value, "Value", gradient, "Gradient");
        Refuse(value, "Value", losses, "Losses");
    }

    /// <summary>A view begins at an address where vectors may.</summary>
    internal static bool IsAligned<T>(ArrayView<T> view)
        where T : unmanaged
        => ViewRange.Of<ArrayView<T>, T>(view).Start % VectorBytes == 0 && (view.Length == 0 || view.LoadEffectiveAddressAsPtr() % VectorBytes == 0);

    private static void Refuse(ViewRange written, string name, ViewRange other, string otherName)
    {
        if (written.Overlaps(other))
            throw new ArgumentException($"{name} overlaps {otherName}.", "outputs");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
