using CsvHelper;
using DiamondClarity.Evaluation;

namespace DiamondClarity.Output;

/// <summary>Every run as a line of a CSV file.</summary>
internal static class RunFile
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    internal static void Write(string path, IEnumerable<Run> runs)
    {
        using var csv = CsvWriter.ToFile(path, Options);
        csv.WriteRecord(
            "seed", "loss", "stopped_at", "epoch", "decoded_by",
            "mean_absolute_error", "off_by_one_accuracy", "exact_accuracy", "quadratic_weighted_kappa", "ranked_probability_score");
        foreach (Run run in runs)
        {
            csv.WriteField(run.Seed);
            csv.WriteField(run.Loss.Name);
            csv.WriteField(run.Stopping.Text());
            csv.WriteField(run.Epoch);
            csv.WriteField(run.Decoding.Text());
            foreach (Measure measure in Measure.All)
                csv.WriteField(measure.Of(run.Scores));
            csv.EndRecord();
        }
    }
}
