using System.Buffers.Binary;
using EmdGen.Numbers;

namespace EmdGen.Metrics.State;

/// <summary>
/// Scores as bytes, little endian: the magic "EGOS" and the version; whole numbers in the order in which <see cref="OrdinalScores.ToBytes"/> writes
/// them; and the FNV-1a hash of all that as uint64.
/// </summary>
internal sealed class ScoreWriter
{
    private readonly List<byte> bytes = [];

    internal ScoreWriter()
    {
        bytes.AddRange(ScoreReader.Magic);
        Write(ScoreReader.Version);
    }

    internal void Write(long number)
    {
        Span<byte> written = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(written, number);
        bytes.AddRange(written);
    }

    internal void Write(Int128 number)
    {
        Span<byte> written = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt128LittleEndian(written, number);
        bytes.AddRange(written);
    }

    internal byte[] End()
    {
        Write((long)Fnv.Hash(bytes.ToArray()));
        return [.. bytes];
    }
}
