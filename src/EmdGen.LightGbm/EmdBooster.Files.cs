namespace EmdGen.LightGbm;

/// <content>Files.</content>
public partial class EmdBooster
{
    /// <summary>
    /// Writes the model: a text that LightGBM's other front ends read, which ignore the two lines behind the trees that say of which classes it is,
    /// and hold a checksum.
    /// </summary>
    /// <param name="path">The file, which is replaced where it exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposals) > 0, this);
        File.WriteAllBytes(path, text);
    }

    /// <summary>Reads a model of any classes that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, or no model that <see cref="Save"/> wrote.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="LightGbmException">LightGBM cannot be loaded.</exception>
    public static EmdBooster Load(string path)
    {
        Content content = Content.Load(path);
        return new EmdBooster(content.Text, content.Header, content.Model);
    }
}
