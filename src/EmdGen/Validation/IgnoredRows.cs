using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The rows of a call whose label is the ignore index. Soft targets have none.</summary>
internal readonly ref struct IgnoredRows
{
    private readonly UntypedSpan labels;
    private readonly TargetKind kind;
    private readonly long? index;

    private IgnoredRows(UntypedSpan labels, TargetKind kind, long? index)
    {
        this.labels = labels;
        this.kind = kind;
        this.index = kind == TargetKind.Soft ? null : index;
    }

    /// <summary>Those of a batch.</summary>
    internal static IgnoredRows Of(in EmdBatch batch, EmdOptions options) => new(batch.Targets, batch.Kind, options.IgnoreIndex);

    /// <summary>Those of int or long labels.</summary>
    internal static IgnoredRows Of<TLabel>(ReadOnlySpan<TLabel> labels, EmdOptions options)
        where TLabel : unmanaged
        => new(UntypedSpan.Of(labels), typeof(TLabel) == typeof(int) ? TargetKind.Int32 : TargetKind.Int64, options.IgnoreIndex);

    internal bool Contains(int row)
        => index is not null && (kind == TargetKind.Int32 ? labels.As<int>()[row] : labels.As<long>()[row]) == index;
}
