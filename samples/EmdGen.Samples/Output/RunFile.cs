using CsvHelper;
using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Output;

/// <summary>Every run as a line of a CSV file.</summary>
public static class RunFile
{
    /// <summary>How all files of a sample are written.</summary>
    public static CsvWriterOptions Options { get; } = new() { NewLine = "\n" };

    /// <summary>Writes it.</summary>
    public static void Write(string path, Results results)
    {
        using var csv = CsvWriter.ToFile(path, Options);
        IReadOnlyList<Measure> measures = results.Comparison.Measures;
        csv.WriteRecord(["seed", "loss", "stopped_at", "epoch", "decoded_by", .. measures.Select(measure => measure.Column)]);
        foreach (Run run in results.Runs)
        {
            csv.WriteField(run.Seed);
            csv.WriteField(run.Choice.Loss.Name);
            csv.WriteField(run.Stopping.Text());
            csv.WriteField(run.Epoch);
            csv.WriteField(run.Choice.Decoding.Text());
            foreach (Measure measure in measures)
                csv.WriteField(run.Scores[measure]);
            csv.EndRecord();
        }
    }
}
