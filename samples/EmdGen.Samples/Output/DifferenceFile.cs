using CsvHelper;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>The paired differences of every two choices as lines of a CSV file.</summary>
public static class DifferenceFile
{
    /// <summary>Writes it: a choice comes after the one that it is compared with.</summary>
    public static void Write(string path, Results results)
    {
        using var csv = CsvWriter.ToFile(path, RunFile.Options);
        csv.WriteRecord([
            "stopped_at", "measure", "loss", "decoded_by", "than_loss", "than_decoded_by", "difference", "half_interval", "verdict"]);
        Choice[] choices = [.. results.Comparison.Choices];
        foreach (Stopping stopping in Enum.GetValues<Stopping>())
        {
            foreach (Measure measure in results.Comparison.Measures)
            {
                DifferenceLines.Write(
                    csv,
                    stopping.Text(),
                    measure,
                    [.. choices.Where(choice => measure.AppliesTo(choice.Decoding))],
                    choice => (choice.Loss.Name, choice.Decoding.Text()),
                    (choice, reference) => results.Difference(choice, reference, stopping, measure));
            }
        }
    }
}
