using BoostedGrades.Evaluation;
using CsvHelper;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;

namespace BoostedGrades.Output;

/// <summary>The paired differences of every two contenders as lines of a CSV file.</summary>
internal static class DifferenceTable
{
    /// <summary>Writes it: a contender comes after the one that it is compared with.</summary>
    internal static void Write(string path, IEnumerable<(DataSet Set, Scoreboard Results)> all)
    {
        using var csv = CsvWriter.ToFile(path, RunFile.Options);
        csv.WriteRecord([
            "data", "measure", "method", "decoded_by", "than_method", "than_decoded_by", "difference", "half_interval", "verdict"]);
        foreach ((DataSet set, Scoreboard results) in all)
        {
            foreach (Measure measure in Scoreboard.Measures)
            {
                Contender[] rated = [.. results.Contenders.Where(contender => results.Has(contender, measure))];
                for (int i = 0; i < rated.Length; i++)
                {
                    foreach (Contender reference in rated[..i])
                        WriteLine(csv, set, measure, rated[i], reference, results.Difference(rated[i], reference, measure));
                }
            }
        }
    }

    private static void WriteLine(
        CsvWriter csv, DataSet set, Measure measure, Contender contender, Contender reference, PairedDifference difference)
    {
        csv.WriteField(set.Name);
        csv.WriteField(measure.Column);
        csv.WriteField(contender.Method);
        csv.WriteField(contender.Decoding.Text());
        csv.WriteField(reference.Method);
        csv.WriteField(reference.Decoding.Text());
        csv.WriteField(difference.Mean);
        csv.WriteField(difference.HalfWidth);
        csv.WriteField(difference.Word(measure));
        csv.EndRecord();
    }
}
