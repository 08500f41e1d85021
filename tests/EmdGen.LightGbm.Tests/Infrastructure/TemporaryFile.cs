namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>A file that is deleted again.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "emdgen-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => File.Delete(Path);
}
