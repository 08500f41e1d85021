namespace EmdGen.Gpu.Launching;

/// <summary>A part of the array of sums.</summary>
internal readonly record struct SumRange(long First, long Count)
{
    internal long End => First + Count;
}
