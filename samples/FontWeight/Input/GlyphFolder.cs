using System.Globalization;
using CsvHelper;
using EmdGen.Samples;
using EmdGen.Samples.Images;
using EmdGen.Samples.Input;

namespace FontWeight.Input;

/// <summary>Reads the images of glyphs and, from a CSV file in the same order, their weights.</summary>
internal static class GlyphFolder
{
    internal const string ImageName = "fontweight-images-idx3-ubyte.gz";
    internal const string LabelName = "fontweight-labels.csv";

    private const string WeightColumn = "weight";
    private const int FewestImages = 100;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <exception cref="SampleException">A file is missing or malformed, or they do not fit.</exception>
    internal static Dataset Read(string folder)
    {
        string labelPath = Path.Combine(folder, LabelName);
        int[] labels = DataFile.Read(labelPath, stream => Labels(new StreamReader(stream), labelPath));
        float[] pixels = ImageFile.Read(Path.Combine(folder, ImageName));
        var glyphs = new Dataset(pixels, [1, ImageFile.Side, ImageFile.Side], labels);
        if (pixels.Length != labels.Length * ImageFile.Side * ImageFile.Side)
        {
            throw new SampleException(
                $"'{folder}' has {labels.Length} weights for {pixels.Length / ImageFile.Side / ImageFile.Side} images.");
        }

        return glyphs.Count >= FewestImages
            ? glyphs
            : throw new SampleException($"'{folder}' has {glyphs.Count} images, but at least {FewestImages} are needed.");
    }

    /// <summary>[N] class indices.</summary>
    /// <param name="text">The content.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="SampleException">A line is malformed.</exception>
    internal static int[] Labels(TextReader text, string name)
    {
        try
        {
            using var csv = CsvReader.Create(text, Options, leaveOpen: true);
            return Labels(csv, name);
        }
        catch (CsvFormatException exception)
        {
            throw new SampleException($"{name}, line {exception.LineNumber}: the quotes do not match, or the line is too long.");
        }
    }

    private static int[] Labels(CsvReader csv, string name)
    {
        if (!csv.TryGetFieldIndex(WeightColumn, out int column))
            throw new SampleException($"{name}, line 1: the header has no column '{WeightColumn}'.");
        var labels = new List<int>();
        while (csv.Read())
        {
            if (csv.FieldCount != csv.Headers.Count)
                throw Problem($"there are {csv.FieldCount} fields, but the header has {csv.Headers.Count}");
            labels.Add(ClassIndex(csv.GetString(column)));
        }

        return [.. labels];

        int ClassIndex(string text)
        {
            bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
            return isNumber && Enum.IsDefined((Weight)value)
                ? WeightEmd.ClassIndex((Weight)value)
                : throw Problem($"{WeightColumn} is '{text}', but must be 100, 200, ... or 900");
        }

        SampleException Problem(string text) => new($"{name}, line {csv.LineNumber}: {text}.");
    }
}
