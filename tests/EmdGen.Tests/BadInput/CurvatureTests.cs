using EmdGen.Testing.Structures;

namespace EmdGen.Tests.BadInput;

/// <summary>Curvatures that a call cannot have, and what special values leave in them.</summary>
public class CurvatureTests
{
    private static readonly GroundDistance Chain = GroundDistance.Chain(3);

    [Fact]
    public void Refuses_the_exact_EMD() => Refuses(Chain.WithExponent(1), new EmdOptions(), "exponent 1");

    [Fact]
    public void Refuses_a_root() => Refuses(Chain, new EmdOptions { Normalization = EmdNormalization.RootMean }, "RootMean");

    [Fact]
    public void Refuses_probabilities() => Refuses(Chain, new EmdOptions { Input = EmdInput.Probabilities }, "Probabilities");

    [Fact]
    public void Refuses_a_span_that_does_not_fit()
    {
        var error = Assert.Throws<ArgumentException>(
            () => SquaredEmd.Evaluate(new float[6], new[] { 0, 1 }, EmdOutputs.LossOnly.WithCurvature(new float[5]), Chain, null));
        Assert.Equal("curvature", error.ParamName);
        Assert.Contains("curvature has length 5, but there are 6 logits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_spans_that_overlap()
    {
        float[] shared = new float[12], logits = new float[6];
        int[] labels = [0, 1];
        Refuses("logits", () => SquaredEmd.Evaluate(shared.AsSpan(0, 6), labels, EmdOutputs.LossOnly.WithCurvature(shared.AsSpan(0, 6)), Chain, null));
        Refuses("gradient", () => SquaredEmd.Evaluate(
            logits, labels, EmdOutputs.LossOnly.WithGradient(shared.AsSpan(0, 6)).WithCurvature(shared.AsSpan(5, 6)), Chain, null));
        Refuses("losses", () => SquaredEmd.Evaluate(
            logits, labels, EmdOutputs.LossOnly.WithLosses(shared.AsSpan(0, 2)).WithCurvature(shared.AsSpan(1, 6)), Chain, null));
        Refuses("targets", () => SquaredEmd.Evaluate(
            logits, shared.AsSpan(0, 6), EmdOutputs.LossOnly.WithCurvature(shared.AsSpan(4, 6)), Chain, new EmdOptions { ValidateTargets = false }));
        Refuses("RowWeights", () => SquaredEmd.Evaluate(
            logits, labels, EmdOutputs.LossOnly.WithCurvature(shared.AsSpan(1, 6)), Chain, new EmdOptions { RowWeights = shared.AsMemory(0, 2) }));

        static void Refuses(string name, Action call)
        {
            var error = Assert.Throws<ArgumentException>(call);
            Assert.Equal("curvature", error.ParamName);
            Assert.Contains($"curvature overlaps {name}", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("unit chain", EmdCurvature.GaussNewton)]
    [InlineData("tree", EmdCurvature.GaussNewton)]
    [InlineData("table", EmdCurvature.GaussNewton)]
    [InlineData("unit chain", EmdCurvature.Multinomial)]
    public void Keeps_special_values_to_their_rows(string structure, EmdCurvature kind)
    {
        const int rows = 35, classes = 6;
        GroundDistance distance = RandomStructures.Of(structure, classes);
        var logits = new float[rows * classes];
        for (int i = 0; i < logits.Length; i++)
            logits[i] = i % 7;
        float[] clean = Curvature();
        logits[(3 * classes) + 2] = float.NaN;
        logits[(20 * classes) + 5] = float.PositiveInfinity;
        logits.AsSpan(34 * classes, classes).Fill(float.NegativeInfinity);
        logits[(7 * classes) + 1] = float.NegativeInfinity;
        float[] curvature = Curvature();
        for (int i = 0; i < curvature.Length; i++)
        {
            switch (i / classes)
            {
                case 3 or 20 or 34: Assert.True(float.IsNaN(curvature[i]), $"{i}"); break;
                case 7: Assert.True(i % classes == 1 ? curvature[i] == 0 : curvature[i] >= 0, $"{i}"); break;
                default: Assert.Equal(clean[i], curvature[i]); break;
            }
        }

        float[] Curvature()
        {
            var result = new float[rows * classes];
            SquaredEmd.Evaluate(logits, new int[rows], EmdOutputs.LossOnly.WithCurvature(result), distance, new EmdOptions { Curvature = kind });
            return result;
        }
    }

    [Fact]
    public void Is_the_same_on_any_number_of_threads()
    {
        const int classes = 7, rows = 40_003;
        var logits = new float[rows * classes];
        var random = new Random(1);
        for (int i = 0; i < logits.Length; i++)
            logits[i] = (float)(8 * random.NextDouble());
        Assert.Equal(Curvature(1), Curvature(-1));

        float[] Curvature(int threads)
        {
            var result = new float[logits.Length];
            SquaredEmd.Evaluate(
                logits,
                new int[rows],
                EmdOutputs.LossOnly.WithCurvature(result),
                GroundDistance.Chain(classes),
                new EmdOptions { MaxDegreeOfParallelism = threads, PositionCount = rows });
            return result;
        }
    }

    private static void Refuses(GroundDistance distance, EmdOptions options, string text)
    {
        float[] logits = [1, 0, 0, 0, 1, 0], gradient = new float[6], curvature = new float[6];
        var error = Assert.Throws<NotSupportedException>(() => SquaredEmd.Evaluate(
            logits, new[] { 0, 1 }, EmdOutputs.LossOnly.WithGradient(gradient).WithCurvature(curvature), distance, options));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.All(gradient.Concat(curvature), number => Assert.Equal(0, number));
        double[] exact = [1, 0, 0, 0, 1, 0];
        Assert.Throws<NotSupportedException>(() => SquaredEmdReference.Curvature(exact, new[] { 0, 1 }, new double[6], distance, options));
    }
}
