using BoostedGrades.Evaluation;
using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Methods;
using EmdGen;

namespace BoostedGrades.Tests.Evaluation;

/// <summary>The choice of a grid point.</summary>
public class TunedModelTests
{
    [Fact]
    public void The_point_with_the_lowest_validation_score_is_kept_and_the_others_are_freed()
    {
        GridPoint best = GridPoint.Grid[2];
        var method = new OffExceptAt(best);
        var points = new List<GridPoint>();
        TunedModel tuned = TunedModel.Of(method, MadeUp.Parts(), new Kept(points));
        Assert.Equal(best, tuned.Point);
        Assert.Equal(GridPoint.Grid, points);
        Assert.Equal(GridPoint.Grid.Count - 1, method.Freed.Count);
        Assert.DoesNotContain(best, method.Freed);
        tuned.Dispose();
        Assert.Contains(best, method.Freed);
    }

    private sealed class Kept(List<GridPoint> points) : IProgress<GridPoint>
    {
        public void Report(GridPoint value) => points.Add(value);
    }

    /// <summary>Says the truth of the validation rows at one point, and the lowest class elsewhere.</summary>
    private sealed class OffExceptAt(GridPoint best) : Method("made up", GroundDistance.Chain(MadeUp.ClassCount))
    {
        internal HashSet<GridPoint> Freed { get; } = [];

        internal override IMethodModel Train(Part training, Part validation, GridPoint point)
            => new Model(this, point, point == best ? validation.Labels : new int[validation.Count]);

        private sealed class Model(OffExceptAt method, GridPoint point, int[] classes) : IMethodModel
        {
            public int IterationCount => 1;

            public Forecast Predict(float[] features) => new ClassForecast(classes);

            public void Dispose() => method.Freed.Add(point);
        }
    }
}
