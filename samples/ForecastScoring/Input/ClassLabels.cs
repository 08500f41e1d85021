using System.Globalization;

namespace ForecastScoring.Input;

/// <summary>Classes as files write them: by name, or by index where no name is a whole number.</summary>
internal sealed class ClassLabels
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> indices;
    private readonly bool takesIndices;
    private readonly int count;

    /// <param name="names">[C]: different names.</param>
    internal ClassLabels(IReadOnlyList<string> names)
    {
        count = names.Count;
        takesIndices = !names.Any(name => int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        indices = names.Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of a class; below 0 where the text is none.</summary>
    internal int IndexOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (indices.TryGetValue(text, out int index))
            return index;
        return takesIndices && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count ? index : -1;
    }
}
