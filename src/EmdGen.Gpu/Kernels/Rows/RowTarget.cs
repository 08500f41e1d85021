using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>What a label says of its row.</summary>
internal struct RowTarget
{
    /// <summary>0 to C - 1, whatever was given.</summary>
    internal int Label;

    /// <summary>Whether the row is left out.</summary>
    internal bool IsIgnored;

    /// <summary>Whether the label is no class: nothing can refuse it here, so its row becomes NaN.</summary>
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
