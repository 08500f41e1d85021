using EmdGen.Samples;
using EmdGen.Samples.Images;
using EmdGen.Samples.Input;

namespace LearnedDistances;

/// <summary>Reads the images of clothes and their labels: one set, from which every seed draws a split of its own.</summary>
internal static class FashionFolder
{
    private const int FewestImages = 100;

    /// <exception cref="SampleException">A file is missing or malformed, or they do not fit.</exception>
    internal static Dataset Read(string folder)
    {
        (float[] Pixels, int[] Labels)[] parts = [Part(folder, "train"), Part(folder, "test")];
        var clothes = new Dataset(
            [.. parts.SelectMany(part => part.Pixels)], [1, ImageFile.Side, ImageFile.Side], [.. parts.SelectMany(part => part.Labels)]);
        return clothes.Count >= FewestImages
            ? clothes
            : throw new SampleException($"'{folder}' has {clothes.Count} images, but at least {FewestImages} are needed.");
    }

    private static (float[] Pixels, int[] Labels) Part(string folder, string name)
    {
        string labelPath = Path.Combine(folder, $"fashion-{name}-labels-idx1-ubyte.gz");
        byte[] labels = IdxFile.Read(labelPath, dimensionCount: 1).Bytes;
        int wrong = Array.FindIndex(labels, label => label >= GarmentEmd.ClassCount);
        if (wrong >= 0)
        {
            throw new SampleException(
                $"'{labelPath}' has the label {labels[wrong]} at {wrong}, but there are {GarmentEmd.ClassCount} classes.");
        }

        float[] pixels = ImageFile.Read(Path.Combine(folder, $"fashion-{name}-images-idx3-ubyte.gz"));
        int images = pixels.Length / ImageFile.Side / ImageFile.Side;
        return images == labels.Length
            ? (pixels, Array.ConvertAll(labels, label => (int)label))
            : throw new SampleException($"'{folder}' has {labels.Length} labels for {images} {name} images.");
    }
}
