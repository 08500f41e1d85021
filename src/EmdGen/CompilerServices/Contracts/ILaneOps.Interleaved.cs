namespace EmdGen.CompilerServices.Contracts;

/// <content>
/// One row along the vectors: four vectors hold 4 <see cref="Width"/> consecutive numbers as runs of four, a run a lane. The first vector
/// has the first number of every run. Which lane has which run differs by width: whatever is the same for every lane need not know.
/// </content>
public partial interface ILaneOps<TVector>
{
    /// <summary>4 <see cref="Width"/> consecutive numbers as runs.</summary>
    static abstract void LoadInterleaved4(ref float source, out TVector a, out TVector b, out TVector c, out TVector d);

    /// <summary>The inverse of <see cref="LoadInterleaved4"/>.</summary>
    static abstract void StoreInterleaved4(ref float destination, TVector a, TVector b, TVector c, TVector d);

    /// <summary>
    /// For every run the sum of what <paramref name="runs"/> has for the runs before it; <paramref name="total"/> in every lane.
    /// </summary>
    static abstract TVector ExclusivePrefixSum(TVector runs, out TVector total);

    /// <summary>
    /// For every run the sum of what <paramref name="runs"/> has for the runs after it; <paramref name="total"/> in every lane.
    /// </summary>
    static abstract TVector ExclusiveSuffixSum(TVector runs, out TVector total);

    /// <summary>The sum of all lanes.</summary>
    static abstract float ReduceSum(TVector value);

    /// <summary>The largest of all lanes; whichever the processor returns where one is NaN.</summary>
    static abstract float ReduceMax(TVector value);
}
