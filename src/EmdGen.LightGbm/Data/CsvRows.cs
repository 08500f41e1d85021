using System.Globalization;
using EmdGen.Structures.Csv;

namespace EmdGen.LightGbm.Data;

/// <summary>Reads a file of rows: a line of names, and a line a row.</summary>
internal sealed class CsvRows
{
    private readonly string source;
    private readonly string argument;
    private readonly string label;
    private readonly string? weight;
    private readonly IReadOnlyList<string>? classNames;
    private readonly string[] header;
    private int line = 1;

    /// <param name="reader">The text.</param>
    /// <param name="source">What messages call it.</param>
    /// <param name="argument">The argument that it came in.</param>
    /// <param name="label">The column of labels.</param>
    /// <param name="classNames">The names that labels may be; null where they are indices alone.</param>
    /// <param name="weight">The column of weights; null for none.</param>
    internal CsvRows(TextReader reader, string source, string argument, string label, IReadOnlyList<string>? classNames, string? weight)
    {
        (this.source, this.argument, this.label, this.weight, this.classNames) = (source, argument, label, weight, classNames);
        string first = reader.ReadLine() ?? throw Invalid("there is no line of names");
        header = Split(first.TrimStart('\uFEFF'));
        if (header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Invalid($"two columns are called '{twice.Key}'");
        Labels = [];
        Weights = [];
    }

    internal List<int> Labels { get; }

    internal List<float> Weights { get; }

    /// <summary>The columns that are neither labels, weights nor ignored.</summary>
    internal string[] FeatureNames(IReadOnlyList<string> ignore)
    {
        foreach (string name in ignore)
            IndexOf(name);
        return [.. header.Where(name => name != label && name != weight && !ignore.Contains(name))];
    }

    /// <summary>Reads all rows.</summary>
    internal CsvColumn[] Read(TextReader reader, IReadOnlyList<string> features, IReadOnlyList<string> categorical)
    {
        int labelIndex = IndexOf(label), weightIndex = weight is null ? -1 : IndexOf(weight);
        foreach (string name in categorical)
            IndexOf(name);
        CsvColumn[] columns = [.. features.Select(name => new CsvColumn(name, IndexOf(name), categorical.Contains(name)))];
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            string[] fields = Split(text);
            if (fields.Length != header.Length)
                throw Invalid(DataChecks.Text($"there are {fields.Length} fields, but {header.Length} columns"));
            Labels.Add(Label(fields[labelIndex]));
            if (weightIndex >= 0)
                Weights.Add(Weight(fields[weightIndex]));
            foreach (CsvColumn column in columns)
            {
                if (!column.TryAdd(fields[column.Index]))
                    throw Invalid($"column '{column.Name}' has {CsvText.Quoted(fields[column.Index])}, which is no finite number; an empty field is a missing value, and texts need the column among the categorical ones");
            }
        }

        return columns;
    }

    private int IndexOf(string name)
    {
        int index = Array.IndexOf(header, name);
        return index >= 0 ? index : throw Invalid($"there is no column '{name}', only {string.Join(", ", header)}");
    }

    private int Label(string field)
    {
        int index = classNames is null ? -1 : Data.FeatureNames.IndexOf(classNames, field);
        if (index >= 0)
            return index;
        // Names that are numbers leave an index ambiguous.
        bool areNumbers = classNames is not null && classNames.Any(name => int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out _));
        bool isIndex = !areNumbers && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (classNames is null || index < classNames.Count);
        if (isIndex)
            return index;
        string classes = classNames is null ? "no class index"
            : areNumbers ? "none of " + string.Join(", ", classNames)
            : "neither a class index nor one of " + string.Join(", ", classNames);
        throw Invalid($"column '{label}' has {CsvText.Quoted(field)}, which is {classes}");
    }

    private float Weight(string field)
        => float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value >= 0 && float.IsFinite(value)
            ? value
            : throw Invalid($"column '{weight}' has {CsvText.Quoted(field)}, which is no weight: a finite number, not negative");

    private string[] Split(string text) => CsvLine.Split(text, mostFields: int.MaxValue - 1) ?? throw Invalid("a quote is not closed, or something follows it");

    private ArgumentException Invalid(string problem) => new(DataChecks.Text($"{source}, line {line}: {problem}."), argument);
}
