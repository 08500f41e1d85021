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

    /// <summary>Checks that rows have the features of others, by number, name and names of categories, where both have such names.</summary>
    /// <param name="data">The rows to check.</param>
    /// <param name="names">[F]: the names of the others' features.</param>
    /// <param name="categories">[F]: the names of their categories; null where they have none.</param>
    /// <param name="others">What the others are called.</param>
    /// <param name="parameter">The argument that <paramref name="data"/> is.</param>
    /// <exception cref="ArgumentException">They have others.</exception>
    internal static void CheckLike(
        BoosterData data, IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>?> categories, string others, string parameter)
    {
        if (data.FeatureCount != names.Count)
            throw new ArgumentException(DataChecks.Text($"The rows have {data.FeatureCount} features, but {others} {names.Count}."), parameter);
        bool areNamed = !AreNumbered(names) && !AreNumbered(data.FeatureNames);
        for (int i = 0; i < names.Count; i++)
        {
            if (areNamed && names[i] != data.FeatureNames[i])
                throw Unlike(DataChecks.Text($"Feature {i} of the rows is '{data.FeatureNames[i]}', but that of {others} '{names[i]}'"));
            if (categories[i] is { } expected && data.CategoryNames[i] is { } given && !expected.SequenceEqual(given))
                throw Unlike(DataChecks.Text($"The categories of feature {i}, '{names[i]}', are not those of {others}"));
        }

        ArgumentException Unlike(string text) => new($"{text}: read a file with `like`, which puts columns and categories in one order.", parameter);
    }

    private static bool AreNumbered(IReadOnlyList<string> names) => names.SequenceEqual(Numbered(names.Count));

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
