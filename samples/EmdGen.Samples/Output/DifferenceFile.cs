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
                Choice[] rated = [.. choices.Where(choice => measure.AppliesTo(choice.Decoding))];
                for (int i = 0; i < rated.Length; i++)
                {
                    foreach (Choice reference in rated[..i])
                        WriteLine(csv, stopping, measure, rated[i], reference, results.Difference(rated[i], reference, stopping, measure));
                }
            }
        }
    }

    private static void WriteLine(
        CsvWriter csv, Stopping stopping, Measure measure, Choice choice, Choice reference, PairedDifference difference)
    {
        csv.WriteField(stopping.Text());
        csv.WriteField(measure.Column);
        csv.WriteField(choice.Loss.Name);
        csv.WriteField(choice.Decoding.Text());
        csv.WriteField(reference.Loss.Name);
        csv.WriteField(reference.Decoding.Text());
        csv.WriteField(difference.Mean);
        csv.WriteField(difference.HalfWidth);
        csv.WriteField(difference.Word(measure));
        csv.EndRecord();
    }
}
