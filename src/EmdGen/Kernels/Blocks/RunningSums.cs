using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>
/// A way to take running sums over the classes. Running float32 sums of equal terms drift by up to half a unit in the last place a term,
/// always the same way. Totals are therefore taken in short blocks of classes, each from zero, and the blocks' sums are added up, so that
/// neither level has many terms. From some class count on, so are the sums that are needed at every class.
/// </summary>
internal interface IRunningSums
{
    /// <summary>The number that a block starts from.</summary>
    static abstract TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;

    /// <summary>The sum over the blocks before and the one under way.</summary>
    static abstract TVector Join<TOps, TVector>(TVector before, TVector block)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;
}

/// <summary>The sum goes on from block to block, which the accuracy of few classes allows.</summary>
internal readonly struct WholeSums : IRunningSums
{
    /// <summary>
    /// The most classes whose sums keep their digits this way: one of 32 equal terms is off by 5e-7 of itself at most, which a square
    /// doubles.
    /// </summary>
    internal const int LargestClassCount = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector block)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => block;
}

/// <summary>Every block starts from zero.</summary>
internal readonly struct BlockedSums : IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Begin<TOps, TVector>(TVector before)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => TOps.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join<TOps, TVector>(TVector before, TVector block)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => TOps.Add(before, block);
}

/// <summary>The length of the blocks of classes that sums are taken in.</summary>
internal static class SumBlocks
{
    /// <summary>The number of classes in a block, a multiple of 4.</summary>
    internal static int Length(int classCount) => classCount <= 256 ? 16 : 32;
}
