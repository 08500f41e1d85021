namespace EmdGen.Kernels;

/// <summary>
/// Running float32 sums of equal terms drift by up to half a unit in the last place a term, always the same way. They are taken in short
/// runs, each from zero, and the runs' sums are added up, so that neither level has many terms.
/// </summary>
internal static class BlockSums
{
    /// <summary>How many terms a run has.</summary>
    internal static int RunLength(int classCount) => classCount <= 256 ? 16 : 32;
}
