using EmdGen.LightGbm.Data;

namespace EmdGen.LightGbm;

/// <content>Files of comma-separated values.</content>
public sealed partial class BoosterData
{
    /// <summary>
    /// [F]: the categories of the features that a file has texts for, each by its number; null for other features.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>?> CategoryNames { get; private init; }

    /// <summary>Rows from a file of comma-separated values: a line of column names, and a line a row.</summary>
    /// <param name="path">
    /// A text file in UTF-8, with numbers in the invariant culture. A field may be in double quotes; an empty one, or NaN, is a missing value. Blank
    /// lines are ignored.
    /// </param>
    /// <param name="label">The name of the column that holds the class, by name or by index.</param>
    /// <param name="classNames">[C]: the names of the classes by index; null where the column holds indices.</param>
    /// <param name="categorical">
    /// The names of the columns without an order, which may hold texts: a text has its place in ordinal order as its number.
    /// </param>
    /// <param name="weight">The name of the column that holds a weight per row; null for none.</param>
    /// <param name="ignore">The names of columns that are no features.</param>
    /// <param name="like">
    /// Rows read before: features are those, in their order, and texts have the numbers that they have there, or are missing values where they have
    /// none. Null: all other columns are features, in the order of the file.
    /// </param>
    /// <exception cref="ArgumentException">The file holds no such rows: the message names file, line and column. Or another argument is invalid.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BoosterData FromCsv(
        string path,
        string label,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? categorical = null,
        string? weight = null,
        IReadOnlyList<string>? ignore = null,
        BoosterData? like = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path);
        return Read(reader, $"'{path}'", nameof(path), label, classNames, categorical, weight, ignore, like);
    }

    /// <summary>Rows from a text of comma-separated values.</summary>
    /// <param name="reader">The text.</param>
    /// <inheritdoc cref="FromCsv(string, string, IReadOnlyList{string}?, IReadOnlyList{string}?, string?, IReadOnlyList{string}?, BoosterData?)"/>
    /// <param name="label"/>
    /// <param name="classNames"/>
    /// <param name="categorical"/>
    /// <param name="weight"/>
    /// <param name="ignore"/>
    /// <param name="like"/>
    public static BoosterData FromCsv(
        TextReader reader,
        string label,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? categorical = null,
        string? weight = null,
        IReadOnlyList<string>? ignore = null,
        BoosterData? like = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, "The text", nameof(reader), label, classNames, categorical, weight, ignore, like);
    }

    private static BoosterData Read(
        TextReader reader,
        string source,
        string argument,
        string label,
        IReadOnlyList<string>? classNames,
        IReadOnlyList<string>? categorical,
        string? weight,
        IReadOnlyList<string>? ignore,
        BoosterData? like)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        if (like is not null && (categorical is not null || ignore is not null))
            throw new ArgumentException("The rows that these are to be like say which columns are features, and which are categorical.", nameof(like));
        categorical ??= like is null ? [] : [.. like.CategoricalFeatures.Select(index => like.FeatureNames[index])];
        var rows = new CsvRows(reader, source, argument, label, classNames, weight);
        IReadOnlyList<string> names = like?.FeatureNames ?? rows.FeatureNames(ignore ?? []);
        CsvColumn[] columns = rows.Read(reader, names, categorical);
        if (rows.Labels.Count == 0 || columns.Length == 0)
            throw new ArgumentException($"{source} has no rows, or no column of features.", argument);
        IReadOnlyList<string>?[] categories = [.. columns.Select((column, i) => like is null ? column.FindCategories() : like.CategoryNames[i])];
        BoosterData data = FromColumns([.. columns.Select((column, i) => column.ToNumbers(categories[i]))], rows.Labels.ToArray())
            .WithFeatureNames(names)
            .WithCategorical([.. categorical]);
        data = new BoosterData(data) { CategoryNames = categories };
        return weight is null ? data : data.WithWeights(rows.Weights.ToArray());
    }
}
