using System.Globalization;
using CsvHelper;
using EmdGen.Samples;

namespace DiamondClarity.Input;

/// <summary>The fields of the line that a CSV reader is at, with the columns found by their names.</summary>
internal sealed class DiamondLine
{
    private const string GradeColumn = "clarity_level";

    private static readonly string[] FeatureColumns = ["carat", "cut", "color", "depth", "table", "price", "x", "y", "z"];

    private readonly CsvReader csv;
    private readonly string file;
    private readonly int[] features;
    private readonly int grade;

    /// <exception cref="SampleException">A column is missing.</exception>
    internal DiamondLine(CsvReader csv, string file)
    {
        (this.csv, this.file) = (csv, file);
        features = [.. FeatureColumns.Select(Column)];
        grade = Column(GradeColumn);
    }

    /// <exception cref="SampleException">A field is missing or no number.</exception>
    internal void AddFeatures(List<float> row)
    {
        if (csv.FieldCount != csv.Headers.Count)
            throw Problem($"there are {csv.FieldCount} fields, but the header has {csv.Headers.Count}");
        for (int i = 0; i < features.Length; i++)
            row.Add(Feature(FeatureColumns[i], csv.GetString(features[i])));
    }

    /// <exception cref="SampleException">The field is no grade.</exception>
    internal Clarity Grade()
    {
        string text = csv.GetString(grade);
        bool isGrade = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level < ClarityEmd.ClassCount;
        if (!isGrade)
            throw Problem($"{GradeColumn} is '{text}', but must be a whole number from 0 to {ClarityEmd.ClassCount - 1}");
        return ClarityEmd.ClassAt(level);
    }

    private int Column(string name)
        => csv.TryGetFieldIndex(name, out int index)
            ? index
            : throw new SampleException($"{file}, line 1: the header has no column '{name}'.");

    private float Feature(string column, string text)
    {
        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) || !float.IsFinite(value))
            throw Problem($"{column} is '{text}', which is no finite number");
        if (column is not ("carat" or "price"))
            return value;
        // Price grows with weight as a power law: between the logarithms lies, nearly straight, what clarity adds to a price.
        return value > 0 ? MathF.Log(value) : throw Problem($"{column} is '{text}', but must be positive");
    }

    private SampleException Problem(string text) => new($"{file}, line {csv.LineNumber}: {text}.");
}
