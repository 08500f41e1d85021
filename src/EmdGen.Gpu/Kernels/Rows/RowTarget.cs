using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The class that a label gives its row, or why it gives none.</summary>
internal struct RowTarget
{
    /// <summary>0 to C - 1, whatever was given.</summary>
    internal int Label;

    /// <summary>The row is left out.</summary>
    internal bool IsIgnored;

    /// <summary>The label is no class: nothing can refuse it here, so its row becomes NaN.</summary>
    internal bool IsBad;

    internal static RowTarget Of(long label, int classCount, TilePlan plan)
    {
        bool isIgnored = plan.HasIgnoreIndex != 0 & label == plan.IgnoreIndex;
        bool isClass = label >= 0 & label < classCount;
        return new RowTarget
        {
            Label = Utilities.Select(isClass, (int)label, 0),
            IsIgnored = isIgnored,
            IsBad = !isIgnored & !isClass,
        };
    }
}
