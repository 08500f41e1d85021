namespace EmdGen.Kernels;

/// <summary>Labels as given, int or long, and which of them is ignored. Both pointers are null for soft targets.</summary>
internal unsafe struct LabelSource
{
    internal int* Int32;
    internal long* Int64;
    internal bool HasIgnoreIndex;
    internal long IgnoreIndex;

    /// <summary>Whether class indices can be read where they lie.</summary>
    internal readonly bool IsDirect => Int32 != null && !HasIgnoreIndex;

    internal readonly bool IsIgnored(nint row)
        => HasIgnoreIndex && (Int32 != null ? Int32[row] : Int64[row]) == IgnoreIndex;

    /// <summary>Class indices of consecutive rows; 0 for ignored rows.</summary>
    internal readonly void Decode(nint firstRow, int rows, int* destination)
    {
        for (int i = 0; i < rows; i++)
            destination[i] = IsIgnored(firstRow + i) ? 0 : Int32 != null ? Int32[firstRow + i] : (int)Int64[firstRow + i];
    }
}
