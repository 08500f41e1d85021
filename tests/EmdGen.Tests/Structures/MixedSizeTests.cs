namespace EmdGen.Tests.Structures;

/// <summary>Structures with huge numbers beside ordinary ones: each row has the digits of the numbers that it meets.</summary>
public class MixedSizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1.1)]
    [InlineData(1e-3)]
    public void A_gap_beside_neighbours(double spacing)
    {
        float[] gradient = new float[3];
        float value = SquaredEmd.LossAndGradient([0, 0, -200], [0], gradient, GroundDistance.Chain([0, spacing, 1e28]));
        Assert.Equal(spacing / 4, value, 1e-6 * spacing);
        Assert.Equal(-spacing / 4, gradient[0], 1e-6 * spacing);
        Assert.Equal(spacing / 4, gradient[1], 1e-6 * spacing);
        Assert.Equal(0, gradient[2]);
    }

    [Theory]
    [InlineData(1, 1e28)]
    [InlineData(2, 1e14)]
    public void A_column_of_large_costs_beside_small_ones(double sensitivity, double large)
    {
        double[,] rows = { { 0, 1, large }, { 1, 0, large }, { 1, 1, 0 } };
        GroundDistance distance = GroundDistance.FromRows(rows, sensitivity, 0);
        var options = new EmdOptions { CrossEntropyWeight = 0 };
        float[] gradient = new float[3];
        double[] exact = new double[3];
        SquaredEmdReference.LossAndGradient([0, 0.5, 0], [0], new double[1], exact, distance, options);
        SquaredEmd.LossAndGradient([0, 0.5f, 0], [0], gradient, distance, options);
        for (int j = 0; j < 3; j++)
            Assert.Equal(exact[j], gradient[j], 1e-6);
    }
}
