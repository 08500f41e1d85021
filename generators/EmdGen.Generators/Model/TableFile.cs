namespace EmdGen.Generators.Model;

/// <summary>A file of the project that an annotation names.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it holds; null where it cannot be read, or is too long to be.</param>
/// <param name="IsTooLong">It can be read, but holds more text than a table has.</param>
internal sealed record TableFile(string Path, string? Text, bool IsTooLong = false)
{
    /// <summary><paramref name="name"/> is the path's end, from a folder or the file on.</summary>
    public static bool IsAt(string path, string name)
    {
        string whole = WithSlashes(path), end = WithSlashes(name);
        return end.Length > 0 && (whole == end || whole.EndsWith("/" + end, StringComparison.Ordinal));
    }

    private static string WithSlashes(string path)
    {
        string slashed = path.Replace('\\', '/');
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed.Substring(2) : slashed;
    }
}
