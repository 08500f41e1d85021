namespace EmdGen.Samples.Output;

/// <summary>The folder that results go to.</summary>
public static class OutFolder
{
    /// <summary>Creates the folder and a file in it, so that nobody waits for results that cannot be kept.</summary>
    /// <exception cref="SampleException">Nothing can be written there.</exception>
    public static void Prepare(string folder) => Guard(folder, () =>
    {
        Directory.CreateDirectory(folder);
        string probe = Path.Combine(folder, Path.GetRandomFileName());
        new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    });

    /// <summary>Runs what writes a file, and returns its path.</summary>
    /// <exception cref="SampleException">The file cannot be written.</exception>
    public static string Write(string folder, string name, Action<string> write)
    {
        string path = Path.Combine(folder, name);
        Guard(path, () => write(path));
        return path;
    }

    /// <summary>Writes files, and prints where they are and what they hold.</summary>
    /// <exception cref="SampleException">A file cannot be written.</exception>
    public static void Keep(string folder, IReadOnlyList<OutFile> files)
    {
        foreach (OutFile file in files)
            Write(folder, file.Name, file.Write);
        int width = files.Max(file => file.Name.Length);
        Console.WriteLine($"Written to {Path.GetFullPath(folder)}:");
        foreach (OutFile file in files)
            Console.WriteLine($"  {file.Name.PadRight(width)}  {file.Content}");
    }

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SampleException($"'{path}' cannot be written to: {exception.Message}");
        }
    }
}
