namespace EmdGen.CompilerServices.Contracts;

/// <content>
/// One row along the vectors: four vectors hold 4 <see cref="Width"/> consecutive numbers, interleaved by fours. Each lane has four
/// consecutive numbers, the first of which is in the first vector. The order of the fours in the lanes differs by width: code that treats
/// all lanes alike need not know it.
/// </content>
public partial interface ILaneOps<TVector>
{
    /// <summary>Loads 4 <see cref="Width"/> consecutive numbers, interleaved by fours.</summary>
    static abstract void LoadInterleaved4(ref float source, out TVector a, out TVector b, out TVector c, out TVector d);

    /// <summary>The inverse of <see cref="LoadInterleaved4"/>.</summary>
    static abstract void StoreInterleaved4(ref float destination, TVector a, TVector b, TVector c, TVector d);

    /// <summary>
    /// For every lane the sum of <paramref name="fours"/> over the fours before its own; <paramref name="total"/> in every lane.
    /// </summary>
    static abstract TVector ExclusivePrefixSum(TVector fours, out TVector total);

    /// <summary>
    /// For every lane the sum of <paramref name="fours"/> over the fours after its own; <paramref name="total"/> in every lane.
    /// </summary>
    static abstract TVector ExclusiveSuffixSum(TVector fours, out TVector total);

    /// <summary>The sum of all lanes.</summary>
    static abstract float ReduceSum(TVector value);

    /// <summary>The largest of all lanes; whichever the processor returns where one is NaN.</summary>
    static abstract float ReduceMax(TVector value);
}
