namespace ForecastScoring.Tests.Running;

/// <summary>A file of forecasts that goes when the test does.</summary>
internal sealed class ForecastText : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-forecast-");

    internal ForecastText(params string[] lines) => File.WriteAllText(Path, string.Concat(lines.Select(line => line + "\n")));

    internal string Path => this["forecasts.csv"];

    /// <summary>The path of a file beside it.</summary>
    internal string this[string name] => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    internal ToolRun Run(params string[] options) => ToolRun.Of([Path, .. options]);
}
