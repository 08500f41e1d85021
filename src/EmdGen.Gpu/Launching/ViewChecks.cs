using EmdGen.Validation;
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
            throw Invalid("targets", $"There {Counted.Are(targets, "target value")}, but {Counted.Of(logits, "logit")}: soft targets have the shape of the logits.");
        if (rows % options.PositionCount != 0)
        {
            throw Invalid(
                isSoft ? "logits" : "labels", $"There {Counted.Are(rows, "row")}, which is no multiple of the {options.PositionCount} positions.");
        }

        Int128 needed = (Int128)rows * classCount;
        if (needed != logits)
        {
            string need = Counted.Need(rows, "row", Counted.Of(classCount, "class", "classes"), Counted.Invariant(needed));
            throw Invalid("logits", $"There {Counted.Are(logits, "logit")}, but {need}.");
        }

        RowWeights(options, rows);
        return rows;
    }

    /// <summary>Checks the number of row weights, which 32 bits count, against rows, which they may not.</summary>
    internal static void RowWeights(EmdOptions options, long rows)
    {
        int count = options.RowWeights.Length;
        if (count != 0 && count != rows)
            throw Invalid("options", $"RowWeights has {Counted.Of(count, "entry", "entries")}, but there {Counted.Are(rows, "row")}.");
    }

    internal static void Outputs<T>(GpuOutputs<T> outputs, long rows, long logits, EmdOptions options)
        where T : unmanaged
    {
        if (outputs.Value.Length < 1)
            throw Invalid("outputs", $"Value has length {outputs.Value.Length}, but must hold a number.");
        if (outputs.HasLosses && outputs.Losses.Length != rows)
            throw Invalid("outputs", $"Losses has length {outputs.Losses.Length}, but there {Counted.Are(rows, "row")}.");
        if (outputs.HasGradient && outputs.Gradient.Length != logits)
            throw Invalid("outputs", $"Gradient has length {outputs.Gradient.Length}, but there {Counted.Are(logits, "logit")}.");
        if (options.Reduction == EmdReduction.None && !outputs.HasLosses)
            throw new ArgumentException("EmdReduction.None keeps the loss of every row: give a view of losses to keep them in.", "outputs");
    }

    /// <summary>The gradient may be the logits' own view; nothing else that is written may overlap what is read.</summary>
    internal static void Overlap<T, TTarget>(ArrayView<T> logits, ArrayView<TTarget> targets, bool isSoft, GpuOutputs<T> outputs)
        where T : unmanaged
        where TTarget : unmanaged
        => new CallMemory(
            ViewRange.Of<ArrayView<T>, T>(logits),
            ViewRange.Of<ArrayView<TTarget>, TTarget>(targets),
            ViewRange.Of<ArrayView<float>, float>(outputs.Value),
            outputs.HasLosses ? ViewRange.Of<ArrayView<float>, float>(outputs.Losses) : default,
            outputs.HasGradient ? ViewRange.Of<ArrayView<T>, T>(outputs.Gradient) : default).Check(!isSoft, "outputs");

    /// <summary>A view begins at an address where vectors may.</summary>
    internal static bool IsAligned<T>(ArrayView<T> view)
        where T : unmanaged
        => ViewRange.Of<ArrayView<T>, T>(view).Start % VectorBytes == 0 && (view.Length == 0 || view.LoadEffectiveAddressAsPtr() % VectorBytes == 0);

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
