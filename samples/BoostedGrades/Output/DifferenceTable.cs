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
                DifferenceLines.Write(
                    csv,
                    set.Name,
                    measure,
                    [.. results.Contenders.Where(contender => results.Has(contender, measure))],
                    contender => (contender.Method, contender.Decoding.Text()),
                    (contender, reference) => results.Difference(contender, reference, measure));
            }
        }
    }
}
