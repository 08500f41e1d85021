using CsCheck;

namespace EmdGen.Transport.Tests;

/// <summary>Masses that sum to 1 only nearly, and rows that are no distribution at all.</summary>
public class MassTests
{
    private static readonly EmdOptions Probabilities = new() { Input = EmdInput.Probabilities };

    [Fact]
    public void Balanced_masses_sum_to_all_exactly()
        => Gen.Double[0, 1].Select(value => Math.Pow(value, 9)).Array[1, 256].Where(values => values.Sum() > 0).Sample(values =>
        {
            var masses = new long[values.Length];
            double sum = values.Sum();
            Masses.Balance(values, sum, masses);
            Assert.Equal(Masses.One, masses.Sum());
            double error = (values.Length + 2) * Math.ScaleB(1, -53);
            for (int j = 0; j < values.Length; j++)
                Assert.Equal(values[j] / sum, (double)masses[j] / Masses.One, error);
        });

    /// <summary>Both sides are divided by their sums; the gradient by probabilities is that of doing so.</summary>
    [Fact]
    public void Sums_beside_1_are_divided_out()
    {
        var rows = new RandomRows(5);
        var distance = new TableDistance(rows.Table(12, isMetric: true));
        float[] p = rows.Softmax(12, 1), t = rows.Softmax(12, 1);
        float[] more = Array.ConvertAll(t, value => value * 1.0009f), twice = Array.ConvertAll(p, value => 2 * value);
        float[] gradient = new float[12], half = new float[12];
        float loss = ExactEmd.LossAndGradient(p, t, gradient, distance, Probabilities);
        Assert.Equal(loss, ExactEmd.LossAndGradient(twice, more, half, distance, Probabilities), 1e-6);
        Assert.Equal(gradient.Select(value => value / 2), half, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(0, gradient.Zip(p, (slope, mass) => (double)slope * mass).Sum(), 1e-7);
    }

    /// <summary>In float32 these sum to anything but 1.</summary>
    [Fact]
    public void Gradient_by_logits_sums_to_0()
    {
        var rows = new RandomRows(6);
        foreach (double deviation in new[] { 1.0, 10, 50 })
        {
            float[] z = rows.Logits(101, deviation), t = rows.Softmax(101, 2), gradient = new float[101];
            ExactEmd.LossAndGradient(z, t, gradient, new TableDistance(rows.Table(101, isMetric: false)));
            Assert.Equal(0, gradient.Sum(value => (double)value), 1e-8);
        }
    }

    [Fact]
    public void Rows_that_are_no_distribution_are_NaN_and_touch_no_other()
    {
        float[][] bad =
        [
            [float.NaN, 0, 0], [float.PositiveInfinity, 0, 0], [float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity],
        ];
        float[][] badProbabilities = [[float.NaN, .5f, .5f], [-.1f, .6f, .5f], [float.PositiveInfinity, 0, 0], [0, 0, 0]];
        foreach (float[] row in bad)
            Isolated(row, EmdOptions.Default);
        foreach (float[] row in badProbabilities)
            Isolated(row, Probabilities);
    }

    [Fact]
    public void A_logit_of_minus_infinity_has_no_mass()
    {
        float[] gradient = new float[3];
        GroundDistance distance = GroundDistance.Chain(3).WithExponent(1);
        float loss = ExactEmd.LossAndGradient([0, float.NegativeInfinity, 0], [.75f, .25f, 0], gradient, distance);
        Assert.Equal(.75f, loss);
        Assert.Equal([-.5f, 0, .5f], gradient);
    }

    /// <summary>Targets nobody checked: NaN for what cannot be balanced.</summary>
    [Fact]
    public void Unchecked_targets()
    {
        var options = new EmdOptions { ValidateTargets = false };
        var losses = new float[3];
        ExactEmd.Loss(new float[6], [-1, 2, .25f, .25f, float.NaN, 1], losses, GroundDistance.Chain(2).WithExponent(1), options);
        Assert.Equal([float.NaN, 0, float.NaN], losses);
    }

    private static void Isolated(float[] bad, EmdOptions options)
    {
        float[] good = [.2f, .5f, .3f], target = [.5f, .1f, .4f];
        float[] losses = new float[3], gradient = new float[9], alone = new float[3];
        GroundDistance distance = GroundDistance.Chain(3).WithExponent(1);
        EmdOptions sum = options with { Reduction = EmdReduction.Sum };
        float loss = ExactEmd.LossAndGradient(good, target, alone, distance, sum);
        Assert.True(float.IsNaN(
            ExactEmd.LossAndGradient([.. good, .. bad, .. good], [.. target, .. target, .. target], losses, gradient, distance, sum)));
        Assert.Equal([loss, float.NaN, loss], losses);
        Assert.Equal([.. alone, float.NaN, float.NaN, float.NaN, .. alone], gradient);
    }
}
