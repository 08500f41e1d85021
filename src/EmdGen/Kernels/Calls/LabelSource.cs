using System.Numerics;
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

    /// <summary>Labels that can be read where they lie by whoever compares them alone: the one that is ignored may be among them.</summary>
    internal int* Int32 { get; }

    /// <summary>Some label may be ignored.</summary>
    internal bool HasIgnoreIndex => hasIgnoreIndex;

    internal static LabelSource Of(TargetKind kind, void* targets, long? ignoreIndex) => kind switch
    {
        TargetKind.Int32 => new((int*)targets, null, ignoreIndex),
        TargetKind.Int64 => new(null, (long*)targets, ignoreIndex),
        _ => default,
    };

    internal bool IsIgnored(nint row) => hasIgnoreIndex && (Int32 != null ? Int32[row] : int64[row]) == ignoreIndex;

    /// <summary>
    /// Copies the labels of consecutive rows as class indices. They were checked, but another thread may have changed them since: each is read
    /// once, and whatever is no class, as the ignored label may be, becomes the last one.
    /// </summary>
    internal void CopyClasses(nint firstRow, int rows, int classCount, int* destination)
    {
        if (Int32 != null)
            Copy(Int32 + firstRow, rows, (uint)classCount - 1, destination);
        else
            Copy(int64 + firstRow, rows, (uint)classCount - 1, destination);
    }

    private static void Copy(int* labels, int rows, uint last, int* destination)
    {
        var bound = new Vector<uint>(last);
        int i = 0;
        for (; i <= rows - Vector<uint>.Count; i += Vector<uint>.Count)
            Vector.Min(Vector.Load((uint*)labels + i), bound).Store((uint*)destination + i);
        for (; i < rows; i++)
            destination[i] = (int)Math.Min((uint)Volatile.Read(ref labels[i]), last);
    }

    private static void Copy(long* labels, int rows, uint last, int* destination)
    {
        var bound = new Vector<ulong>(last);
        int half = Vector<ulong>.Count;
        int i = 0;
        for (; i <= rows - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            Vector<ulong> low = Vector.Min(Vector.Load((ulong*)labels + i), bound);
            Vector<ulong> high = Vector.Min(Vector.Load((ulong*)labels + i + half), bound);
            Vector.Narrow(low, high).Store((uint*)destination + i);
        }

        for (; i < rows; i++)
            destination[i] = (int)Math.Min((ulong)Volatile.Read(ref labels[i]), last);
    }
}
