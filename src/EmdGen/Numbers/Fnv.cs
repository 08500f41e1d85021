using System.Buffers.Binary;

namespace EmdGen.Numbers;

/// <summary>FNV-1a, 64 bits: tells what was cut or altered.</summary>
internal static class Fnv
{
    private const ulong Basis = 0xCBF29CE484222325;

    /// <summary>The hash of bytes.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> bytes) => Append(Basis, bytes);

    /// <summary>The hash of numbers: that of their bytes, little endian.</summary>
    internal static ulong Hash(IEnumerable<double> numbers)
    {
        ulong hash = Basis;
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        foreach (double number in numbers)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            hash = Append(hash, bytes);
        }

        return hash;
    }

    private static ulong Append(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            hash = (hash ^ value) * 0x100000001B3;
        return hash;
    }
}
