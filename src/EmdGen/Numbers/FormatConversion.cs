using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Numbers;

/// <summary>
/// Conversions of consecutive numbers, with vectors of 512 bits or else at the width of <see cref="Vector{T}"/>. The last vector reaches back
/// over numbers already there rather than past the end.
/// </summary>
internal static unsafe class FormatConversion<TFormat>
    where TFormat : struct, I16BitFormat
{
    /// <summary>
    /// The distance, in 16-bit numbers, at which memory is asked for ahead: the next tile will touch it. It is worth 10 % beyond the caches
    /// and nothing inside (measured).
    /// </summary>
    private const int Ahead = 2048;

    /// <summary>Widens numbers; the arrays do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Widen(ushort* source, float* destination, nint count)
    {
        short* bits = (short*)source;
        if (Vector512.IsHardwareAccelerated && count >= Vector256<short>.Count)
        {
            for (nint i = 0; i < count; i += Vector256<short>.Count)
            {
                i = Math.Min(i, count - Vector256<short>.Count);
                Prefetch(source + i + Ahead);
                TFormat.Widen(Avx512F.ConvertToVector512Int32(Vector256.Load(bits + i))).Store(destination + i);
            }
        }
        else if (Vector.IsHardwareAccelerated && count >= Vector<short>.Count)
        {
            for (nint i = 0; i < count; i += Vector<short>.Count)
            {
                i = Math.Min(i, count - Vector<short>.Count);
                Prefetch(source + i + Ahead);
                Vector.Widen(Vector.Load(bits + i), out Vector<int> low, out Vector<int> high);
                Vector.Store(TFormat.Widen(low), destination + i);
                Vector.Store(TFormat.Widen(high), destination + i + Vector<float>.Count);
            }
        }
        else
        {
            for (nint i = 0; i < count; i++)
                destination[i] = TFormat.Widen(source[i]);
        }
    }

    /// <summary>Narrows numbers; the arrays do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Narrow(float* source, ushort* destination, nint count)
    {
        if (Vector512.IsHardwareAccelerated && count >= Vector256<ushort>.Count)
        {
            for (nint i = 0; i < count; i += Vector256<ushort>.Count)
            {
                i = Math.Min(i, count - Vector256<ushort>.Count);
                Prefetch(destination + i + Ahead);
                Avx512F.ConvertToVector256UInt16(TFormat.Narrow(Vector512.Load(source + i))).Store(destination + i);
            }
        }
        else if (Vector.IsHardwareAccelerated && count >= Vector<ushort>.Count)
        {
            for (nint i = 0; i < count; i += Vector<ushort>.Count)
            {
                i = Math.Min(i, count - Vector<ushort>.Count);
                Prefetch(destination + i + Ahead);
                Vector<uint> low = TFormat.Narrow(Vector.Load(source + i));
                Vector<uint> high = TFormat.Narrow(Vector.Load(source + i + Vector<float>.Count));
                Vector.Store(Vector.Narrow(low, high), destination + i);
            }
        }
        else
        {
            for (nint i = 0; i < count; i++)
                destination[i] = TFormat.Narrow(source[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }
}
