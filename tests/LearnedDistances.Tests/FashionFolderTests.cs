using System.IO.Compression;
using EmdGen.Samples;
using EmdGen.Samples.Input;
using EmdGen.Testing.Samples.Running;

namespace LearnedDistances.Tests;

/// <summary>Reading clothes, and telling where a file is wrong.</summary>
public sealed class FashionFolderTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Data");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_what_is_shipped()
    {
        Dataset clothes = FashionFolder.Read(Shipped);
        Assert.Equal(8_000, clothes.Count);
        Assert.Equal([1, 28, 28], clothes.RowShape);
        Assert.Equal(28 * 28, clothes.RowLength);
        Assert.Equal(Enumerable.Range(0, 10), clothes.Labels.Distinct().Order());
        Assert.Equal((0, 1), (clothes.Inputs.Min(), clothes.Inputs.Max()));
    }

    /// <summary>A pullover covers more of its image than a sandal.</summary>
    [Fact]
    public void Labels_belong_to_their_images()
    {
        Dataset clothes = FashionFolder.Read(Shipped);
        Assert.True(Brightness(clothes, Garment.Pullover) > 1.5 * Brightness(clothes, Garment.Sandal));
    }

    [Fact]
    public void A_label_that_is_no_class_is_named()
    {
        WriteLabels("train", [3, 10]);
        AssertRefused("has the label 10 at 1, but there are 10 classes");
    }

    [Fact]
    public void As_many_labels_as_images_are_needed()
    {
        File.Copy(Path.Combine(Shipped, "fashion-train-images-idx3-ubyte.gz"), folder["fashion-train-images-idx3-ubyte.gz"]);
        WriteLabels("train", [3, 9]);
        AssertRefused("has 2 labels for 6000 train images");
    }

    private static double Brightness(Dataset clothes, Garment garment)
        => Enumerable.Range(0, clothes.Count).Where(row => clothes.Labels[row] == (int)garment)
            .Average(row => clothes.Inputs.AsSpan(row * clothes.RowLength, clothes.RowLength).ToArray().Average());

    private void WriteLabels(string part, byte[] labels)
    {
        using var zip = new GZipStream(File.Create(folder[$"fashion-{part}-labels-idx1-ubyte.gz"]), CompressionLevel.Fastest);
        zip.Write([0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels]);
    }

    private void AssertRefused(string problem)
    {
        var exception = Assert.Throws<SampleException>(() => FashionFolder.Read(folder.FullName));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }
}
