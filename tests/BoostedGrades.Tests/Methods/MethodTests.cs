using BoostedGrades.Forecasts;
using BoostedGrades.Input;
using BoostedGrades.Methods;
using EmdGen;
using EmdGen.LightGbm;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Tests.Methods;

/// <summary>What the methods learn from rows made up.</summary>
public class MethodTests
{
    private static readonly GridPoint Point = new(8, 0.1);

    public static TheoryData<string> Names => [.. MethodList.Of<QualityEmd>().Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_method_learns_what_can_be_learned(string name)
    {
        Parts parts = MadeUp.Parts();
        Method method = MethodList.Of<QualityEmd>().Single(method => method.Name == name);
        using IMethodModel model = method.Train(parts.Training, parts.Validation, Point);
        Forecast forecast = model.Predict(parts.Test.Features);
        Assert.True(model.IterationCount > 1);
        // How far off the best class is that knows no features.
        double constant = Enumerable.Range(0, MadeUp.ClassCount).Min(k => parts.Test.Labels.Average(label => Math.Abs(label - k)));
        Assert.InRange(forecast.Score(parts.Test.Labels, method.Distance), 0, constant / 2);
        Assert.All(forecast.Decodings, decoding => Assert.InRange(
            forecast.Measure(decoding, parts.Test.Labels, method.Distance, [Measures.MeanAbsoluteError]).Values.Single(), 0, constant / 2));
    }

    /// <summary>Two ways to one model: LightGBM's own objective, and the package's loss without its EMD term.</summary>
    [Fact]
    public void Multiclass_equals_cross_entropy_of_the_package()
    {
        Parts parts = MadeUp.Parts();
        GroundDistance distance = GroundDistance.Chain(MadeUp.ClassCount);
        EmdOptions crossEntropy = new() { CrossEntropyWeight = 1, EmdWeight = 0, Curvature = EmdCurvature.Multinomial };
        using IMethodModel peer = new MulticlassMethod("multiclass", distance).Train(parts.Training, parts.Validation, Point);
        using IMethodModel own = new EmdMethod<QualityEmd>("cross entropy", crossEntropy, distance).Train(parts.Training, parts.Validation, Point);
        Assert.Equal(peer.IterationCount, own.IterationCount);
        float[] first = Probabilities(peer, parts), second = Probabilities(own, parts);
        // Gradients that differ in their last digit make another split where two are as good: few rows see one.
        double[] apart = [.. first.Zip(second, (a, b) => Math.Abs((double)a - b))];
        Assert.InRange(apart.Average(), 0, 5e-4);
        Assert.InRange(apart.Count(difference => difference > 1e-3), 0, apart.Length / 100);
    }

    [Fact]
    public void Cumulative_models_are_those_of_two_classes_each()
    {
        Parts parts = MadeUp.Parts();
        using IMethodModel all = new CumulativeMethod("", GroundDistance.Chain(MadeUp.ClassCount)).Train(parts.Training, parts.Validation, Point);
        float[] probabilities = Probabilities(all, parts);
        for (int cut = 0; cut < MadeUp.ClassCount - 1; cut++)
        {
            using IMethodModel two = new MulticlassMethod("", GroundDistance.Chain(2)).Train(Cut(parts.Training), Cut(parts.Validation), Point);
            double[] above = [.. Probabilities(two, parts).Where((_, i) => i % 2 == 1)];
            double[] summed = [.. probabilities.Chunk(MadeUp.ClassCount).Select(row => row.Skip(cut + 1).Sum(p => (double)p))];
            // The trees differ, because two scores a row learn otherwise than one; what they say does not by much.
            Assert.InRange(above.Zip(summed, (a, b) => Math.Abs(a - b)).Average(), 0, 0.03);

            Part Cut(Part part)
            {
                int[] labels = [.. part.Labels.Select(label => label > cut ? 1 : 0)];
                return new Part(part.Features, labels, BoosterData.FromRows(part.Features, part.Data.FeatureCount, labels).WithCategorical(2));
            }
        }
    }

    [Fact]
    public void Validation_rows_decide_and_test_rows_do_not()
    {
        Parts parts = MadeUp.Parts();
        Part wrong = new(parts.Validation.Features, new int[parts.Validation.Count], parts.Validation.Data);
        foreach (Method method in MethodList.Of<QualityEmd>().Where(method => method is MulticlassMethod or RegressionMethod or CumulativeMethod))
        {
            using IMethodModel model = method.Train(parts.Training, parts.Validation, Point), misled = method.Train(parts.Training, wrong, Point);
            Assert.NotEqual(model.IterationCount, misled.IterationCount);
        }
    }

    private static float[] Probabilities(IMethodModel model, Parts parts)
        => Assert.IsType<DistributionForecast>(model.Predict(parts.Test.Features)).Probabilities;
}
