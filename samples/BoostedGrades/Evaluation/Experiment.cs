using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Methods;
using EmdGen;

namespace BoostedGrades.Evaluation;

/// <summary>Every method on every split, one after the other, so that its time is its own.</summary>
internal static class Experiment
{
    /// <summary>How many trainings it takes.</summary>
    internal static int TrainingCount(DataSet set, int splitCount) => set.Methods.Count * GridPoint.Grid.Count * splitCount;

    internal static Scoreboard Run(DataSet set, IReadOnlyList<Parts> splits, IProgress<GridPoint> progress)
    {
        var results = new Scoreboard(set.Methods[0].Name);
        foreach (Parts parts in splits)
        {
            foreach (Method method in set.Methods)
            {
                using var tuned = TunedModel.Of(method, parts, progress);
                Forecast forecast = tuned.Model.Predict(parts.Test.Features);
                foreach (DecodingRule? decoding in forecast.Decodings)
                {
                    results.Add(new MethodRun(
                        parts.Seed,
                        new Contender(method.Name, decoding),
                        tuned.Point,
                        tuned.Model.IterationCount,
                        tuned.Seconds,
                        forecast.Measure(decoding, parts.Test.Labels, method.Distance, Scoreboard.Measures)));
                }
            }
        }

        return results;
    }
}
