namespace EmdGen.Benchmarks.Ratios;

/// <summary>A table that a command keeps.</summary>
public static class KeptTable
{
    /// <summary>Writes a file, and the folder that it is in.</summary>
    /// <param name="folder">The folder; null to keep nothing.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="lines">Its lines.</param>
    public static void Write(string? folder, string name, IEnumerable<string> lines)
    {
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, name), lines);
    }
}
