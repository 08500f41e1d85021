using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Bounds;

/// <summary>Weights of the two terms between which float32 has no room: each term keeps what it has by itself.</summary>
public class ApartTermTests
{
    private static readonly EmdOptions Given = new() { Input = EmdInput.Probabilities, Reduction = EmdReduction.Sum };

    /// <summary>Where no class is away from another, the cross entropy is all there is.</summary>
    [Theory]
    [InlineData(1e-30, 1e30)]
    [InlineData(1e-13, 3e38)]
    [InlineData(1e-44, 1)]
    [InlineData(1, 1e-300)]
    public void A_small_cross_entropy_beside_a_large_EMD_that_is_0(double alpha, double lambda)
    {
        GroundDistance distance = GroundDistance.FromRows(new double[3, 3]);
        float[] logits = [1, 0, -1, 2, 2, 0], gradient = new float[6], losses = new float[2];
        int[] labels = [2, 0];
        var options = new EmdOptions { CrossEntropyWeight = alpha, EmdWeight = lambda, RowWeights = new float[] { 1e5f, 3e5f }, Reduction = EmdReduction.Sum };
        float value = SquaredEmd.LossAndGradient(logits, labels, losses, gradient, distance, options);
        AssertAsReference(logits, labels, value, losses, gradient, distance, options);
        Assert.NotEqual(0f, value);
    }

    /// <summary>Of a prediction that is sure of its label the cross entropy is 0, and what it has elsewhere is left to the EMD.</summary>
    [Theory]
    [InlineData(1e30, 1e-30)]
    [InlineData(3e38, 1e-13)]
    [InlineData(3e6, 1e-20)]
    public void A_small_EMD_beside_a_large_cross_entropy_that_is_0(double alpha, double lambda)
    {
        float[] given = [1, 5e-4f, 0, 0, 1, 0], losses = new float[2];
        int[] labels = [0, 1];
        foreach (EmdNormalization normalization in Enum.GetValues<EmdNormalization>())
        {
            EmdOptions options = Given with { CrossEntropyWeight = alpha, EmdWeight = lambda, Normalization = normalization };
            float value = Chains.Unit3.Loss(given, labels, losses, options);
            AssertAsReference(given, labels, value, losses, [], GroundDistance.Chain(3), options);
            Assert.NotEqual(0f, losses[0]);
        }
    }

    /// <summary>The logarithm of 0 is infinite, whatever it is multiplied by.</summary>
    [Fact]
    public void A_cross_entropy_that_is_infinite_stays_so()
    {
        float[] given = [0, 1, 0, 0.5f, 0.25f, 0.25f], losses = new float[2], gradient = new float[6];
        int[] labels = [0, 0];
        EmdOptions options = Given with { CrossEntropyWeight = 1e-300 };
        Assert.Equal(float.PositiveInfinity, Chains.Unit3.LossAndGradient(given, labels, losses, gradient, options));
        Assert.Equal(float.PositiveInfinity, losses[0]);
        Assert.Equal(float.NegativeInfinity, gradient[0]);
        Assert.Equal(0.3125f, losses[1]);
        Assert.Equal(float.PositiveInfinity, SquaredEmd.Loss(given, labels, losses, GroundDistance.Chain(3), options));
    }

    /// <summary>1 / 1e-39 alone is more than float32 can hold.</summary>
    [Theory]
    [InlineData(1048576, 0, 8e-16f, 1e-45f)]
    [InlineData(1048576, 1, 8e-16f, 1e-45f)]
    [InlineData(1e-13, 0, 1f)]
    [InlineData(1e-13, 1e3, 1f)]
    [InlineData(1e-13, 1e30, 1f)]
    [InlineData(1, 1, 1e-20f)]
    [InlineData(1, 0, 1e-13f)]
    [InlineData(1e30, 1e-30, 1e-35f)]
    public void A_tiny_probability_at_the_label_of_a_cross_entropy_of_tiny_weight(double alpha, double lambda, float weight, float probability = 1e-39f)
    {
        float[] given = [1, probability, 0], gradient = new float[3];
        foreach (float smoothing in new[] { 0, 0.25f })
        {
            EmdOptions options = Given with
            {
                CrossEntropyWeight = alpha, EmdWeight = lambda, RowWeights = new[] { weight }, LabelSmoothing = smoothing,
                Normalization = EmdNormalization.Mean,
            };
            float value = Chains.Unit3.LossAndGradient(given, [1], gradient, options);
            AssertAsReference(given, [1], value, [], gradient, GroundDistance.Chain(3), options);
            Assert.True(float.IsFinite(gradient[1]) && gradient[1] != 0);
        }
    }

    /// <summary>In place, ignored, in 16 bits and with positions as anywhere else.</summary>
    [Fact]
    public void Layouts_and_types()
    {
        const int rows = 37;
        var options = new EmdOptions { CrossEntropyWeight = 1e-20, EmdWeight = 1e-20, IgnoreIndex = -1, Reduction = EmdReduction.Sum };
        EmdOptions plain = options with { CrossEntropyWeight = 1, EmdWeight = 1 };
        var random = new Random(5);
        float[] logits = [.. Enumerable.Range(0, rows * 3).Select(_ => (float)(Half)(4 * random.NextSingle()))];
        int[] labels = [.. Enumerable.Range(0, rows).Select(i => i % 5 == 4 ? -1 : i % 3)];
        foreach (int positions in new[] { 1, rows })
        {
            float[] expected = new float[logits.Length], gradient = [.. logits];
            float ofPlain = Chains.Unit3.LossAndGradient(logits, labels, expected, plain with { PositionCount = positions });
            float value = Chains.Unit3.LossAndGradient(gradient, labels, gradient, options with { PositionCount = positions });
            Assert.Equal(1e-20 * ofPlain, value, 1e-24);
            Assert.All(gradient.Zip(expected), pair => Assert.Equal(1e-20 * pair.Second, pair.First, 1e-25));
            Half[] narrow = Array.ConvertAll(logits, number => (Half)number);
            Assert.Equal(value, Chains.Unit3.Loss(narrow, labels, options with { PositionCount = positions }), 1e-24f);
        }
    }

    /// <summary>lambda reaches the root, not what the root is taken of.</summary>
    [Fact]
    public void Roots_of_tiny_masses_under_a_large_lambda()
    {
        float[] given = [1, 1e-15f, 0], gradient = new float[3];
        EmdOptions options = Given with { EmdWeight = 3e38, RowWeights = new[] { 1e-30f }, Normalization = EmdNormalization.RootMean };
        float value = Chains.Unit3.LossAndGradient(given, [0], gradient, options);
        Assert.Equal(3e38 * 1e-30 * 1e-15 / Math.Sqrt(3), value, 1e-10);
        AssertAsReference(given, [0], value, [], gradient, GroundDistance.Chain(3), options);
    }

    /// <summary>Nearly perfect predictions are magnified for their squares, unless a bias stands beside those.</summary>
    [Theory]
    [InlineData(1e6)]
    [InlineData(1e31)]
    [InlineData(1e-25)]
    public void Roots_with_a_bias(double bias)
    {
        float[] given = [1, 1e-13f, 0], gradient = new float[3];
        GroundDistance distance = GroundDistance.FromRows(new double[,] { { 0, 1, 2 }, { 1, 0, 1 }, { 2, 1, 0 } }, 1, bias);
        EmdOptions options = Given with { CrossEntropyWeight = 0, Normalization = EmdNormalization.RootMean };
        float value = SquaredEmd.LossAndGradient(given, [0], gradient, distance, options);
        AssertAsReference(given, [0], value, [], gradient, distance, options);
    }

    /// <summary>A row that is sure of its label may have some mass elsewhere still, which is not magnified.</summary>
    [Theory]
    [InlineData(1e12, 5e-4f)]
    [InlineData(1e9, 1e-9f)]
    [InlineData(1e25, 5e-13f)]
    public void Roots_over_large_spacings(double spacing, float elsewhere)
    {
        float[] given = [1, elsewhere], gradient = new float[2];
        GroundDistance distance = GroundDistance.Chain([0, spacing]);
        EmdOptions options = Given with { Normalization = EmdNormalization.RootMean };
        float value = SquaredEmd.LossAndGradient(given, [0], gradient, distance, options);
        AssertAsReference(given, [0], value, [], gradient, distance, options);
    }

    private static void AssertAsReference(
        float[] numbers, int[] labels, float value, float[] losses, float[] gradient, GroundDistance distance, EmdOptions options)
    {
        double[] wide = Array.ConvertAll(numbers, number => (double)number), exactLosses = new double[labels.Length];
        double[] exactGradient = new double[numbers.Length];
        double exact = SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exactGradient, distance, options);
        Assert.Equal(exact, value, 1e-5 * Math.Abs(exact));
        for (int i = 0; i < losses.Length; i++)
            Assert.Equal(exactLosses[i], losses[i], 1e-5 * Math.Abs(exactLosses[i]));
        double largest = exactGradient.Max(Math.Abs);
        for (int i = 0; i < gradient.Length; i++)
            Assert.Equal(exactGradient[i], gradient[i], 1e-5 * largest);
    }
}
