using System.IO.Compression;
using EmdGen.Samples.Images;
using EmdGen.Testing.Samples.Running;

namespace EmdGen.Samples.Tests.Input;

/// <summary>Reading bytes in IDX form, and telling what is wrong with a file.</summary>
public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Good = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_lengths_and_bytes()
    {
        (int[] lengths, byte[] bytes) = IdxFile.Read(Zipped(Good), dimensionCount: 2);
        Assert.Equal([2, 3], lengths);
        Assert.Equal([1, 2, 3, 4, 5, 255], bytes);
    }

    [Fact]
    public void A_file_of_another_form_is_named()
    {
        AssertRefused("is no IDX file of bytes in 3 dimensions: it begins with 00000802", Zipped(Good), dimensionCount: 3);
        AssertRefused("is no IDX file of bytes in 2 dimensions: it begins with 00000D02", Zipped([0, 0, 13, .. Good[3..]]));
    }

    [Fact]
    public void Wrong_lengths_are_named()
    {
        AssertRefused("ends too early", Zipped(Good[..^1]));
        AssertRefused("ends too early", Zipped(Good[..7]));
        AssertRefused("goes on after 2 x 3 bytes", Zipped([.. Good, 7]));
        AssertRefused("has the dimensions 2 x 0", Zipped([.. Good[..11], 0]));
        AssertRefused("has the dimensions 2147483647 x 3", Zipped([0, 0, 8, 2, 127, 255, 255, 255, .. Good[8..]]));
    }

    [Fact]
    public void A_file_that_is_absent_or_not_zipped_is_named()
    {
        AssertRefused("There is no data file", folder["absent"]);
        AssertRefused("is a folder", folder.FullName);
        File.WriteAllBytes(folder["plain"], Good);
        AssertRefused("cannot be read", folder["plain"]);
    }

    private string Zipped(byte[] bytes)
    {
        string path = folder["file.gz"];
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zip.Write(bytes);
        return path;
    }

    private static void AssertRefused(string problem, string path, int dimensionCount = 2)
    {
        var exception = Assert.Throws<SampleException>(() => IdxFile.Read(path, dimensionCount));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }
}
