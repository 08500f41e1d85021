using System.Globalization;

namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>What one edit took.</summary>
/// <param name="Project">The project.</param>
/// <param name="Edit">The edit.</param>
/// <param name="IsCompiled">The generator ran often before, as in a compiler that stays; else the process has just begun.</param>
/// <param name="EmittedFiles">The files written anew.</param>
/// <param name="Times">One of each round.</param>
public sealed record GeneratorRow(string Project, string Edit, bool IsCompiled, int EmittedFiles, IReadOnlyList<RunTime> Times)
{
    public const string Header =
        "project,edit,process,emitted_files,runs,generator_min_ms,generator_median_ms,driver_min_ms,driver_median_ms";

    /// <summary>A line of the table.</summary>
    public override string ToString() => string.Join(
        ',',
        [
            Project,
            Edit,
            IsCompiled ? "warm" : "cold",
            EmittedFiles.ToString(CultureInfo.InvariantCulture),
            Times.Count.ToString(CultureInfo.InvariantCulture),
            .. LeastAndMedian(time => time.Generator),
            .. LeastAndMedian(time => time.Driver),
        ]);

    private string[] LeastAndMedian(Func<RunTime, double> part)
    {
        double[] sorted = [.. Times.Select(part).Order()];
        return [Text(sorted[0]), Text(sorted[sorted.Length / 2])];
    }

    private static string Text(double milliseconds) => milliseconds.ToString("F2", CultureInfo.InvariantCulture);
}
