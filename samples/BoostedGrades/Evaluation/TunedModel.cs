using System.Diagnostics;
using BoostedGrades.Input;
using BoostedGrades.Methods;

namespace BoostedGrades.Evaluation;

/// <summary>The model of the grid point with the lowest score on the validation rows.</summary>
internal sealed record TunedModel(IMethodModel Model, GridPoint Point, double Seconds) : IDisposable
{
    /// <summary>Trains a method at every point. The test rows are not looked at.</summary>
    internal static TunedModel Of(Method method, Parts parts, IProgress<GridPoint> progress)
    {
        TunedModel? best = null;
        double lowest = double.NaN;
        foreach (GridPoint point in GridPoint.Grid)
        {
            var watch = Stopwatch.StartNew();
            var tuned = new TunedModel(method.Train(parts.Training, parts.Validation, point), point, watch.Elapsed.TotalSeconds);
            double score = tuned.Model.Predict(parts.Validation.Features).Score(parts.Validation.Labels, method.Distance);
            if (best is null || score < lowest)
            {
                best?.Dispose();
                (best, lowest) = (tuned, score);
            }
            else
            {
                tuned.Dispose();
            }

            progress.Report(point);
        }

        return best!;
    }

    public void Dispose() => Model.Dispose();
}
