using System.Globalization;
using System.Text;

namespace EmdGen.LightGbm.Data;

/// <summary>The names of features, and those that LightGBM can keep in their place.</summary>
internal static class FeatureNames
{
    /// <summary>The characters that LightGBM refuses in a name, or separates names by.</summary>
    private const string Refused = "\"[]{}:,= \t\r\n";

    /// <summary>Column_0, Column_1, ...: LightGBM's own names.</summary>
    internal static string[] Numbered(int count)
        => [.. Enumerable.Range(0, count).Select(i => "Column_" + i.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Checks that there is a name for each feature, none empty and no two equal, and returns a copy.</summary>
    internal static string[] Checked(IReadOnlyList<string> names, int count)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count != count)
            throw new ArgumentException(DataChecks.Text($"There are {names.Count} names, but {count} features."), nameof(names));
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < count; i++)
        {
            if (string.IsNullOrEmpty(names[i]))
                throw new ArgumentException(DataChecks.Text($"The name of feature {i} is empty."), nameof(names));
            if (!seen.TryAdd(names[i], i))
                throw new ArgumentException(DataChecks.Text($"Features {seen[names[i]]} and {i} are both called '{names[i]}'."), nameof(names));
        }

        return [.. names];
    }

    /// <summary>The index of a name; -1 where it is none of them.</summary>
    internal static int IndexOf(IReadOnlyList<string> names, string name)
    {
        int index = names.Count - 1;
        while (index >= 0 && names[index] != name)
            index--;
        return index;
    }

    /// <summary>The names with an underscore in place of every character that LightGBM refuses, and a number behind one that is taken.</summary>
    internal static string[] Plain(IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>();
        var plain = new string[names.Count];
        for (int i = 0; i < plain.Length; i++)
        {
            var text = new StringBuilder(names[i].Length);
            foreach (char c in names[i])
                text.Append(Refused.Contains(c) || char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) ? '_' : c);
            string name = text.ToString();
            for (int number = 2; !taken.Add(name); number++)
                name = text + "_" + number.ToString(CultureInfo.InvariantCulture);
            plain[i] = name;
        }

        return plain;
    }
}
