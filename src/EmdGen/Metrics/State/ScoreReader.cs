using System.Buffers.Binary;
using EmdGen.Numbers;

namespace EmdGen.Metrics.State;

/// <summary>Reads what <see cref="ScoreWriter"/> wrote.</summary>
internal ref struct ScoreReader
{
    internal const long Version = 1;

    private const int HashLength = sizeof(ulong);

    private ReadOnlySpan<byte> rest;

    /// <exception cref="ArgumentException">The bytes are no scores', of another version, cut or altered.</exception>
    internal ScoreReader(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic) || bytes.Length < Magic.Length + sizeof(long) + HashLength)
            throw Invalid($"The {bytes.Length} bytes are no scores'.");
        rest = bytes[Magic.Length..^HashLength];
        long version = ReadInt64();
        if (version != Version)
            throw Invalid($"The bytes are of version {version}, but this is the reader of version {Version}.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[^HashLength..]) != Fnv.Hash(bytes[..^HashLength]))
            throw Invalid($"The bytes do not match the hash at their end: they were cut or altered.");
    }

    internal static ReadOnlySpan<byte> Magic => "EGOS"u8;

    internal readonly bool IsAtEnd => rest.IsEmpty;

    internal long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    internal Int128 ReadInt128() => BinaryPrimitives.ReadInt128LittleEndian(Take(2 * sizeof(long)));

    /// <summary>Reads a number of something.</summary>
    internal long ReadCount()
    {
        long count = ReadInt64();
        return count >= 0 ? count : throw Invalid($"The bytes count {count}, which no scores do.");
    }

    /// <summary>Reads the index of one of some.</summary>
    internal int ReadIndex(int count)
    {
        long index = ReadInt64();
        return index >= 0 && index < count ? (int)index : throw Invalid($"The bytes name number {index} of {count}.");
    }

    /// <summary>Reads a sum of weights.</summary>
    internal Int128 ReadWeight()
    {
        Int128 weight = ReadInt128();
        return weight >= 0 ? weight : throw Invalid($"The bytes hold the weight {weight}, which no rows have.");
    }

    internal static ArgumentException Invalid(FormattableString text) => new(FormattableString.Invariant(text), "bytes");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (rest.Length < length)
            throw Invalid($"The bytes end too early.");
        ReadOnlySpan<byte> taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
