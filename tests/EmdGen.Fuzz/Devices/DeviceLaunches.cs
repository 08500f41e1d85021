using EmdGen.Fuzz.Calls;

namespace EmdGen.Fuzz.Devices;

/// <summary>How many kernels the calls of this process have started.</summary>
internal static class DeviceLaunches
{
    internal static long Total { get; private set; }

    /// <summary>
    /// A call starts a kernel for its rows, where it has any, and one that finishes the loss; and where a mean is over weights, or over rows of
    /// which some may not count, two that sum the weights first. No call is so large that sums are added up in stages.
    /// </summary>
    internal static void Count(FuzzCall call)
    {
        EmdOptions options = call.Options;
        bool isWeighted = !options.RowWeights.IsEmpty || !options.ClassWeights.IsEmpty
            || (options.IgnoreIndex is not null && call.Targets != TargetType.Soft);
        Total += call.Rows == 0 ? 1 : options.Reduction == EmdReduction.Mean && isWeighted ? 4 : 2;
    }
}
