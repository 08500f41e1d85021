using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.Numbers;

/// <summary>A span that has forgotten its type: it begins somewhere, and has so many numbers of so many bytes.</summary>
internal readonly ref struct UntypedSpan
{
    internal readonly ref byte First;

    private readonly int size;

    private UntypedSpan(ref byte first, int length, int size)
    {
        First = ref first;
        Length = length;
        this.size = size;
    }

    /// <summary>How many numbers it has.</summary>
    internal int Length { get; }

    private nuint ByteCount => (nuint)(uint)Length * (uint)size;

    internal static UntypedSpan Of<T>(ReadOnlySpan<T> span)
        where T : unmanaged
        => new(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(span)), span.Length, Unsafe.SizeOf<T>());

    /// <summary>The span with the type that it had.</summary>
    internal ReadOnlySpan<T> As<T>()
        where T : unmanaged
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref First), Length);

    /// <summary>Whether both have a byte in common.</summary>
    internal bool Overlaps(UntypedSpan other)
    {
        if (Length == 0 || other.Length == 0)
            return false;
        nint distance = Unsafe.ByteOffset(ref First, ref other.First);
        return (nuint)distance < ByteCount || (nuint)(-distance) < other.ByteCount;
    }

    /// <summary>Whether both begin at the same byte.</summary>
    internal bool BeginsWith(UntypedSpan other) => Unsafe.AreSame(ref First, ref other.First);
}
