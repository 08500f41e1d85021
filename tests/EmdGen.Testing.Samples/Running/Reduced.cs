using System.Buffers.Binary;
using System.IO.Compression;
using EmdGen.Samples.Images;

namespace EmdGen.Testing.Samples.Running;

/// <summary>A part of the data that is shipped, for runs of seconds: every twentieth row.</summary>
internal static class Reduced
{
    internal const int Step = 20;

    /// <summary>Copies an IDX file.</summary>
    internal static void Idx(string from, string to, int dimensionCount)
    {
        (int[] lengths, byte[] bytes) = IdxFile.Read(from, dimensionCount);
        byte[][] rows = [.. bytes.Chunk(bytes.Length / lengths[0]).Where((_, row) => row % Step == 0)];
        lengths[0] = rows.Length;
        byte[] header = [0, 0, 8, (byte)dimensionCount, .. lengths.SelectMany(BigEndian)];
        using var zip = new GZipStream(File.Create(to), CompressionLevel.Fastest);
        zip.Write([.. header, .. rows.SelectMany(row => row)]);
    }

    /// <summary>Copies a text file with a header.</summary>
    internal static void Csv(string from, string to)
    {
        string[] lines = File.ReadAllLines(from);
        File.WriteAllLines(to, [lines[0], .. lines.Skip(1).Where((_, row) => row % Step == 0)]);
    }

    private static byte[] BigEndian(int number)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
