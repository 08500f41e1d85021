using System.Runtime.CompilerServices;

namespace EmdGen.Kernels.Blocks;

/// <summary>The distance between arrays of scratch that are read and written side by side.</summary>
internal static class ScratchStride
{
    /// <summary>
    /// The number of floats in 4 KiB. The processor compares a load with the stores before it by their addresses inside 4 KiB, and waits
    /// where they seem to meet.
    /// </summary>
    private const int Page = 1024;

    private const int Near = 128;

    /// <summary>At least <paramref name="length"/> numbers, and never close to a whole number of pages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(int length) => (nint)Of((long)length);

    /// <inheritdoc cref="Of(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Of(long length)
    {
        long rest = length % Page;
        return length >= Page - Near && (rest < Near || rest >= Page - Near) ? length + (Page / 2) : length;
    }
}
