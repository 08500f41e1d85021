using System.Runtime.CompilerServices;

namespace EmdGen.Kernels.Blocks;

/// <summary>How far apart arrays of scratch lie that are read and written side by side.</summary>
internal static class ScratchStride
{
    /// <summary>
    /// Numbers in 4 KiB: the processor compares a load with the stores before it by the address inside that much, and waits where they
    /// seem to meet.
    /// </summary>
    private const int Page = 1024;

    private const int Near = 128;

    /// <summary>At least <paramref name="length"/> numbers, and never close to a whole number of pages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(int length)
    {
        int rest = length % Page;
        return length >= Page - Near && (rest < Near || rest >= Page - Near) ? length + (Page / 2) : length;
    }
}
