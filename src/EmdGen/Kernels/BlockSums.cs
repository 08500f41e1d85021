namespace EmdGen.Kernels;

/// <summary>
/// Running float32 sums of many near-equal terms drift. Above a class count they are taken in short runs, each from zero, and the runs' sums
/// are added up.
/// </summary>
internal static class BlockSums
{
    private const int LongestPlainRun = 128;
    private const int ShortRun = 32;

    /// <summary>How many terms a run has.</summary>
    internal static int RunLength(int classCount) => classCount <= LongestPlainRun ? classCount : ShortRun;
}
