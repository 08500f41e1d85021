using BoostedGrades.Evaluation;
using CsvHelper;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;

namespace BoostedGrades.Output;

/// <summary>Every run as a line of a CSV file: a score that a contender does not have is empty.</summary>
internal static class RunTable
{
    internal static void Write(string path, IEnumerable<(DataSet Set, Scoreboard Results)> all)
    {
        using var csv = CsvWriter.ToFile(path, RunFile.Options);
        csv.WriteRecord([
            "data", "split", "method", "decoded_by", "leaves", "learning_rate", "iterations", "seconds",
            .. Scoreboard.Measures.Select(measure => measure.Column)]);
        foreach ((DataSet set, Scoreboard results) in all)
        {
            foreach (MethodRun run in results.Runs)
            {
                csv.WriteField(set.Name);
                csv.WriteField(run.Seed);
                csv.WriteField(run.Contender.Method);
                csv.WriteField(run.Contender.Decoding.Text());
                csv.WriteField(run.Point.Leaves);
                csv.WriteField(run.Point.LearningRate);
                csv.WriteField(run.IterationCount);
                csv.WriteField(run.Seconds);
                foreach (Measure measure in Scoreboard.Measures)
                {
                    if (run.Scores.TryGetValue(measure, out double score))
                        csv.WriteField(score);
                    else
                        csv.WriteField("");
                }

                csv.EndRecord();
            }
        }
    }
}
