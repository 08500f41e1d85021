using System.Runtime.Intrinsics;

namespace EmdGen.Kernels.Lanes;

/// <summary>How many rows the widest vectors of this processor hold.</summary>
internal static class LaneWidth
{
    internal static int Widest
        => Vector512.IsHardwareAccelerated ? Vector512<float>.Count
            : Vector256.IsHardwareAccelerated ? Vector256<float>.Count
            : Vector128.IsHardwareAccelerated ? Vector128<float>.Count : 1;
}
