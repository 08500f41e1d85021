using EmdGen.Numbers;

namespace EmdGen.Kernels.Calls;

/// <summary>Labels as given, int or long, and the one that is ignored. Both pointers are null for soft targets.</summary>
internal readonly unsafe struct LabelSource
{
    private readonly long* int64;
    private readonly bool hasIgnoreIndex;
    private readonly long ignoreIndex;

    private LabelSource(int* int32, long* int64, long? ignoreIndex)
    {
        Int32 = int32;
        this.int64 = int64;
        hasIgnoreIndex = ignoreIndex is not null;
        this.ignoreIndex = ignoreIndex.GetValueOrDefault();
    }

    internal int* Int32 { get; }

    /// <summary>Some label may be ignored.</summary>
    internal bool HasIgnoreIndex => hasIgnoreIndex;

    /// <summary>Class indices can be read where they lie.</summary>
    internal bool IsDirect => Int32 != null && !hasIgnoreIndex;

    internal static LabelSource Of(TargetKind kind, void* targets, long? ignoreIndex) => kind switch
    {
        TargetKind.Int32 => new((int*)targets, null, ignoreIndex),
        TargetKind.Int64 => new(null, (long*)targets, ignoreIndex),
        _ => default,
    };

    internal bool IsIgnored(nint row) => hasIgnoreIndex && (Int32 != null ? Int32[row] : int64[row]) == ignoreIndex;

    /// <summary>Class indices of consecutive rows; 0 for ignored rows.</summary>
    internal void Decode(nint firstRow, int rows, int* destination)
    {
        for (int i = 0; i < rows; i++)
            destination[i] = IsIgnored(firstRow + i) ? 0 : Int32 != null ? Int32[firstRow + i] : (int)int64[firstRow + i];
    }
}
