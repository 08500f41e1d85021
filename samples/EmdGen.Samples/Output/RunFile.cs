using CsvHelper;
using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Output;

/// <summary>Every run as a line of a CSV file.</summary>
internal static class RunFile
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    internal static void Write(string path, Results results)
    {
        using var csv = CsvWriter.ToFile(path, Options);
        IReadOnlyList<Measure> measures = results.Comparison.Measures;
        csv.WriteRecord(["seed", "loss", "stopped_at", "epoch", "decoded_by", .. measures.Select(measure => measure.Column)]);
        foreach (Run run in results.Runs)
        {
            csv.WriteField(run.Seed);
            csv.WriteField(run.Loss.Name);
            csv.WriteField(run.Stopping.Text());
            csv.WriteField(run.Epoch);
            csv.WriteField(run.Decoding.Text());
            foreach (Measure measure in measures)
                csv.WriteField(run.Scores[measure]);
            csv.EndRecord();
        }
    }
}
