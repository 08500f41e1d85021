using System.Buffers.Binary;
using System.IO.Compression;
using EmdGen.Samples.Input;

namespace EmdGen.Samples.Images;

/// <summary>Reads bytes in IDX form under gzip: 0, 0, 8, the number of dimensions, their lengths (32 bits, big-endian), the bytes.</summary>
public static class IdxFile
{
    private const byte UnsignedByte = 8;
    private const int MostBytes = 1 << 30;

    /// <summary>The lengths of the dimensions and the bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensionCount">How many dimensions it must have.</param>
    /// <exception cref="SampleException">The file cannot be read, or is not of this form.</exception>
    public static (int[] Lengths, byte[] Bytes) Read(string path, int dimensionCount) => DataFile.Read(path, stream =>
    {
        using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        byte[] magic = Bytes(unzipped, 4, path);
        if (magic is not [0, 0, UnsignedByte, _] || magic[3] != dimensionCount)
            throw new SampleException($"'{path}' is no IDX file of bytes in {dimensionCount} dimensions: it begins with {Convert.ToHexString(magic)}.");
        int[] lengths = [.. Enumerable.Range(0, dimensionCount).Select(_ => BinaryPrimitives.ReadInt32BigEndian(Bytes(unzipped, 4, path)))];
        if (lengths.Any(length => length < 1) || lengths.Aggregate(1.0, (product, length) => product * length) > MostBytes)
            throw new SampleException($"'{path}' has the dimensions {string.Join(" x ", lengths)}.");
        byte[] bytes = Bytes(unzipped, lengths.Aggregate((product, length) => product * length), path);
        if (unzipped.ReadByte() >= 0)
            throw new SampleException($"'{path}' goes on after {string.Join(" x ", lengths)} bytes.");
        return (lengths, bytes);
    });

    private static byte[] Bytes(Stream stream, int count, string path)
    {
        byte[] bytes = new byte[count];
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count
            ? bytes
            : throw new SampleException($"'{path}' ends too early.");
    }
}
