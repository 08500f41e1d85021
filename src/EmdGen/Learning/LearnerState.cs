using System.Buffers.Binary;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Learning;

/// <summary>
/// The bytes of a learner, little endian: the magic "EGDL", the version, C and F as int32; the rows skipped and [C] the rows counted as
/// int64; [C, F] the sums as int128; and the FNV-1a hash of all that as uint64.
/// </summary>
internal static class LearnerState
{
    internal const int Version = 1;
    internal const int HeaderLength = 24;
    private const int HashLength = sizeof(ulong);
    private const int SumLength = 16;

    private static ReadOnlySpan<byte> Magic => "EGDL"u8;

    internal static long Length(int classCount, int featureCount)
        => HeaderLength + ((long)classCount * sizeof(long)) + ((long)classCount * featureCount * SumLength) + HashLength;

    internal static void WriteHeader(Span<byte> bytes, int classCount, int featureCount, long zeroRowCount)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], classCount);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], featureCount);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], zeroRowCount);
    }

    internal static void WriteHash(Span<byte> bytes)
        => BinaryPrimitives.WriteUInt64LittleEndian(bytes[^HashLength..], Fnv.Hash(bytes[..^HashLength]));

    /// <summary>Checks everything but the counts and sums themselves.</summary>
    /// <exception cref="ArgumentException">The bytes are no learner's, of another version, cut, too long or altered.</exception>
    internal static (int ClassCount, int FeatureCount, long ZeroRowCount) ReadHeader(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength + HashLength)
            throw Invalid($"There are {bytes.Length} bytes, but a learner has at least {HeaderLength + HashLength}.");
        if (!bytes.StartsWith(Magic))
            throw Invalid($"The bytes start with {Convert.ToHexString(bytes[..4])}, but a learner with {Convert.ToHexString(Magic)}.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (version != Version)
            throw Invalid($"The bytes are of version {version}, but this is the reader of version {Version}.");
        int classCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        int featureCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (!GroundDistanceLearner.Fits(classCount, featureCount))
            throw Invalid($"The bytes say {Shape(classCount, featureCount)}, which no learner has.");
        if (bytes.Length != Length(classCount, featureCount))
            throw Invalid($"{bytes.Length} bytes are not the {Length(classCount, featureCount)} of {Shape(classCount, featureCount)}.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[^HashLength..]) != Fnv.Hash(bytes[..^HashLength]))
            throw Invalid($"The bytes do not match the hash at their end: they were altered.");
        return (classCount, featureCount, BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]));
    }

    internal static ArgumentException Invalid(FormattableString text) => new(FormattableString.Invariant(text), "bytes");

    private static string Shape(int classCount, int featureCount)
        => $"{Counted.Of(classCount, "class", "classes")} of {Counted.Of(featureCount, "feature")}";
}
