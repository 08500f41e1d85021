using System.Globalization;

namespace EmdGen.LightGbm.Data;

/// <summary>A column of features while a file is read: numbers, or texts that become categories.</summary>
internal sealed class CsvColumn
{
    private readonly List<double> numbers = [];
    private readonly List<string>? texts;

    /// <param name="name">The name of the column.</param>
    /// <param name="index">Its place among the fields of a line.</param>
    /// <param name="isCategorical">Its fields may be texts.</param>
    internal CsvColumn(string name, int index, bool isCategorical)
    {
        (Name, Index) = (name, index);
        texts = isCategorical ? [] : null;
    }

    internal string Name { get; }

    internal int Index { get; }

    internal bool IsCategorical => texts is not null;

    /// <summary>Adds a field; returns false where it is neither a finite number nor missing.</summary>
    internal bool TryAdd(string field)
    {
        if (texts is not null)
        {
            texts.Add(field);
            return true;
        }

        double value = double.NaN;
        bool isValid = IsMissing(field) || (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
        numbers.Add(value);
        return isValid;
    }

    /// <summary>The names of the categories, in the order of their texts; null where the column holds numbers.</summary>
    internal string[]? FindCategories()
    {
        if (texts is null || texts.TrueForAll(text => IsMissing(text) || IsCode(text)))
            return null;
        return [.. texts.Where(text => !IsMissing(text)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The numbers; a text by its index among the categories, NaN where it is none of them.</summary>
    internal double[] ToNumbers(IReadOnlyList<string>? categories)
    {
        if (texts is null)
            return [.. numbers];
        if (categories is null)
            return [.. texts.Select(text => IsCode(text) ? double.Parse(text, CultureInfo.InvariantCulture) : double.NaN)];
        Dictionary<string, int> codes = Enumerable.Range(0, categories.Count).ToDictionary(code => categories[code]);
        return [.. texts.Select(text => codes.TryGetValue(text, out int code) ? code : double.NaN)];
    }

    private static bool IsMissing(string field) => field.Length == 0 || field.Equals("NaN", StringComparison.OrdinalIgnoreCase);

    private static bool IsCode(string field) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
