using DiamondClarity.Calibrating;
using EmdGen;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace DiamondClarity.Output;

/// <summary>All tables and sentences as a text file.</summary>
internal static class TableFile
{
    private const int Width = 240;

    internal static void Write(string path, Calibrations calibrations)
    {
        Results results = calibrations.Results;
        File.WriteAllText(path, PlainText.Of(Width, console =>
        {
            console.WriteLine("Everything that was measured on the test diamonds.");
            console.WriteLine(Report.Rule);
            foreach (Stopping stopping in Enum.GetValues<Stopping>())
            {
                Report.WriteLosses(console, results, stopping);
                console.WriteLine();
                Report.WriteDecodings(console, results, stopping);
                console.WriteLine();
                CalibrationText.Write(console, calibrations, stopping);
            }
        }) + BestInFull(results));
    }

    private static string BestInFull(Results results)
    {
        Choice best = results.Ranked(Stopping.BestEpoch, Measures.MeanAbsoluteError).First();
        var scores = OrdinalScores.Of<ClarityEmd>();
        foreach (TrainingResult training in results.Trainings(best.Loss))
        {
            HeldOut test = training.Forecasts[Stopping.BestEpoch].Test;
            scores.Add(OrdinalDecoding.Decode<ClarityEmd>(test.Logits, best.Decoding), test.Labels);
            scores.AddDistributions(test.Probabilities(), test.Labels);
        }

        return $"""

            The lowest MAE in full: {best.Loss.Name} by {best.Decoding.Text()}, the test diamonds of all seeds, best validation epoch
            {scores.ToTable(withConfusion: true)}

            """.ReplaceLineEndings("\n");
    }
}
