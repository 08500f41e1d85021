using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// How running sums over the classes are taken. Running float32 sums of equal terms drift by up to half a unit in the last place a term,
/// always the same way: from some class count on they are taken in short runs, each from zero, and the runs' sums are added up, so that
/// neither level has many terms.
/// </summary>
internal interface IRunningSums
{
    /// <summary>How many terms a run has: a multiple of 4, or all.</summary>
    static abstract int RunLength(int classCount);

    /// <summary>The sum of the runs before and of the one under way.</summary>
    static abstract TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;
}

/// <summary>One run: what the accuracy of few classes allows.</summary>
internal readonly struct WholeSums : IRunningSums
{
    /// <summary>The most classes whose sums keep their digits in one run.</summary>
    internal const int LargestClassCount = 128;

    public static int RunLength(int classCount) => classCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => run;
}

/// <summary>Runs of a few classes.</summary>
internal readonly struct BlockedSums : IRunningSums
{
    public static int RunLength(int classCount) => classCount <= 256 ? 16 : 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => TOps.Add(before, run);
}
