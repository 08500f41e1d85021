namespace EmdGen.Samples.Input;

/// <summary>Opens data, and says in one line what stands in the way.</summary>
public static class DataFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="SampleException">There is no such file, or it cannot be read.</exception>
    public static T Read<T>(string path, Func<Stream, T> read)
    {
        if (Directory.Exists(path))
            throw new SampleException($"The data file '{path}' is a folder.");
        try
        {
            using FileStream stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SampleException($"There is no data file '{path}'.");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SampleException($"The data file '{path}' cannot be read: {exception.Message}");
        }
    }
}
