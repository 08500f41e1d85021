using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>Asks for memory before it is needed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Cache
{
    private const int Line = 64 / sizeof(float);

    /// <summary>
    /// From this many numbers on a batch is taken to lie beyond the second-level cache. Below, asking ahead costs more than it brings (10 % at
    /// 8 classes, measured); above, it is worth up to 1.9 times.
    /// </summary>
    internal const long ExceedingLength = 256 * 1024;

    /// <summary>Fetches <paramref name="length"/> numbers; harmless past the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(ref float first, int length)
    {
        if (Sse.IsSupported)
        {
            for (int i = 0; i < length; i += Line)
                Sse.Prefetch0((float*)Unsafe.AsPointer(ref first) + i);
        }
    }

    /// <summary>
    /// Fetches a cache line of each of <paramref name="count"/> classes that lie <paramref name="stride"/> apart; harmless past the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchColumns(ref float first, nint stride, int count)
    {
        if (Sse.IsSupported)
        {
            for (int j = 0; j < count; j++)
                Sse.Prefetch0((float*)Unsafe.AsPointer(ref first) + (j * stride));
        }
    }
}
