using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// How running sums over the classes are taken. Running float32 sums of equal terms drift by up to half a unit in the last place a term,
/// always the same way. Totals are therefore taken in short runs of classes, each from zero, and the runs' sums are added up, so that neither
/// level has many terms; sums that are needed at every class too, from some class count on.
/// </summary>
internal interface IRunningSums
{
    /// <summary>What a run starts from.</summary>
    static abstract TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;

    /// <summary>The sum over the runs before and the one under way.</summary>
    static abstract TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;
}

/// <summary>The sum goes on from run to run: what the accuracy of few classes allows.</summary>
internal readonly struct WholeSums : IRunningSums
{
    /// <summary>The most classes whose sums keep their digits so.</summary>
    internal const int LargestClassCount = 128;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => run;
}

/// <summary>Every run from zero.</summary>
internal readonly struct BlockedSums : IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => TOps.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector run)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => TOps.Add(before, run);
}

/// <summary>How many classes a run has.</summary>
internal static class Runs
{
    /// <summary>A multiple of 4.</summary>
    internal static int Length(int classCount) => classCount <= 256 ? 16 : 32;
}
