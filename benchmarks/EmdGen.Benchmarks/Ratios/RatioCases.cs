namespace EmdGen.Benchmarks.Ratios;

/// <summary>Which cases are measured.</summary>
public static class RatioCases
{
    private static readonly int[] ClassCounts = [2, 5, 8, 10, 16, 24, 32, 64, 101, 256, 1000];

    private static readonly int[] QuickClassCounts = [2, 5, 8, 10, 16, 24, 32, 64, 101, 1000];

    private static readonly long[] Sizes = [RatioCase.CacheBytes, RatioCase.MemoryBytes];

    /// <summary>Hard labels alone, on one torch thread: what <see cref="RatioGate"/> looks at.</summary>
    public static IEnumerable<RatioCase> Quick
        => from classCount in QuickClassCounts
           from bytes in Sizes
           select new RatioCase(classCount, bytes, RatioKind.Hard, 1);

    /// <summary>Every case, on one torch thread and on two.</summary>
    public static IEnumerable<RatioCase> Full
        => from threads in new[] { 1, 2 }
           from classCount in ClassCounts
           from kind in Enum.GetValues<RatioKind>()
           from bytes in kind == RatioKind.Batch64 ? [(long)RatioCase.SmallBatchRows * classCount * sizeof(float)] : Sizes
           select new RatioCase(classCount, bytes, kind, threads);
}
