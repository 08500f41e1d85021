using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Numbers;

/// <summary>A span that has forgotten its type: its first byte, its length, and the bytes of one number.</summary>
internal readonly ref struct UntypedSpan
{
    internal readonly ref byte First;

    /// <summary>The length in numbers.</summary>
    internal readonly int Length;

    private readonly int size;

    private UntypedSpan(ref byte first, int length, int size)
    {
        First = ref first;
        Length = length;
        this.size = size;
    }

    private nuint ByteCount => (nuint)(uint)Length * (uint)size;

    internal static UntypedSpan Of<T>(ReadOnlySpan<T> span)
        where T : unmanaged
        => new(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(span)), span.Length, Unsafe.SizeOf<T>());

    /// <summary>The span with the type that it had.</summary>
    internal ReadOnlySpan<T> As<T>()
        where T : unmanaged
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref First), Length);

    /// <summary>True where both have a byte in common.</summary>
    internal bool Overlaps(UntypedSpan other)
    {
        if (Length == 0 || other.Length == 0)
            return false;
        nint distance = Unsafe.ByteOffset(ref First, ref other.First);
        return (nuint)distance < ByteCount || (nuint)(-distance) < other.ByteCount;
    }

    /// <summary>True where both begin at the same byte.</summary>
    internal bool BeginsWith(UntypedSpan other) => Unsafe.AreSame(ref First, ref other.First);
}
