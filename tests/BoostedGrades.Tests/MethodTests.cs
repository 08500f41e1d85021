using BoostedGrades.Evaluation;
using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Methods;
using DiamondClarity;
using EmdGen;
using EmdGen.LightGbm;

namespace BoostedGrades.Tests;

/// <summary>The methods that are compared.</summary>
public class MethodTests
{
    private static readonly GridPoint Point = new(8, 0.1);
    private readonly Parts parts = Parts.Draw(DataSet.All.Single(set => set.Name == "diamonds").Read(), seed: 1, rowCount: 1200);

    [Fact]
    public void Multiclass_is_the_loss_without_its_distances()
    {
        EmdOptions crossEntropy = BoosterOptions.Default.Loss with { CrossEntropyWeight = 1, EmdWeight = 0 };
        double own = Score(new MulticlassMethod("multiclass", ClarityEmd.Distance));
        double emitted = Score(new EmdMethod<ClarityEmd>("cross entropy", crossEntropy, ClarityEmd.Distance));
        double other = Score(new EmdMethod<ClarityEmd>("both", BoosterOptions.Default.Loss, ClarityEmd.Distance));
        // The same trees but where two splits are as good as each other in float64 and not in float32.
        Assert.Equal(own, emitted, 0.006 * own);
        Assert.True(Math.Abs(other - own) > 2 * Math.Abs(emitted - own));
    }

    [Fact]
    public void Every_method_beats_the_most_frequent_class()
    {
        int median = parts.Training.Labels.Order().ElementAt(parts.Training.Count / 2);
        double floor = OrdinalMetrics.MeanAbsoluteError([.. parts.Test.Labels.Select(_ => median)], parts.Test.Labels);
        foreach (Method method in MethodList.Of<ClarityEmd>())
        {
            using IMethodModel model = method.Train(parts.Training, parts.Validation, Point);
            Forecast forecast = model.Predict(parts.Test.Features);
            foreach (DecodingRule? decoding in forecast.Decodings)
            {
                double error = forecast.Measure(decoding, parts.Test.Labels, method.Distance, Scoreboard.Measures)
                    .Single(pair => pair.Key.Column == "mean_absolute_error").Value;
                Assert.True(error < 0.75 * floor, $"{method.Name}: {error}, {floor}");
            }
        }
    }

    private double Score(Method method)
    {
        using IMethodModel model = method.Train(parts.Training, parts.Validation, Point);
        return model.Predict(parts.Test.Features).Score(parts.Test.Labels, method.Distance);
    }
}
