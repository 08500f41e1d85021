namespace EmdGen.Testing.Samples.Running;

/// <summary>An empty folder that goes when the test does.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string FullName { get; } = Directory.CreateTempSubdirectory("emdgen-sample-").FullName;

    internal string this[string name] => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
