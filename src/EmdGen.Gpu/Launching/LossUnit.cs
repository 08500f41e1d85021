using EmdGen.Kernels.Blocks;

namespace EmdGen.Gpu.Launching;

/// <summary>
/// The unit that a kernel counts a call's losses in: 1, or a power of two where alpha or lambda is so large or small that their products with
/// losses could leave float32 although those with the rows' weights do not. Dividing by it changes no digit.
/// </summary>
internal static class LossUnit
{
    /// <summary>The larger of the two weights is 2^24 units at most, so that it has room for the terms it is multiplied with.</summary>
    private const int LargestInUnits = 24;

    /// <summary>No loss counted in smaller units is one that float32 can hold, whatever the weight of its row.</summary>
    private const int LeastUnit = -500;

    internal static double Of(in TermWeights terms)
    {
        if (terms.AreOrdinary)
            return 1;
        int larger = Math.ILogB(Math.Max(terms.CrossEntropy, terms.Emd));
        int smaller = terms.CrossEntropy == 0 || terms.Emd == 0 ? larger : Math.ILogB(Math.Min(terms.CrossEntropy, terms.Emd));
        return Math.ScaleB(1, Math.Max(LeastUnit, Math.Max((larger + smaller) / 2, larger - LargestInUnits)));
    }
}
