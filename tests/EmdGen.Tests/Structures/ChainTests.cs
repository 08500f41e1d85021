using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Structures;

/// <summary>Ground distances of ordered classes.</summary>
public class ChainTests
{
    [Fact]
    public void Unit_spacing()
    {
        GroundDistance chain = GroundDistance.Chain(4);
        Assert.Equal((4, 2), (chain.ClassCount, chain.Exponent));
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
                Assert.Equal(Math.Abs(i - j), chain[i, j]);
        }
    }

    [Fact]
    public void Positions()
    {
        double[] positions = [-2.5, 0, 0.125, 40];
        GroundDistance chain = GroundDistance.Chain(positions);
        Assert.Equal((4, 2), (chain.ClassCount, chain.Exponent));
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
                Assert.Equal(Math.Abs(positions[i] - positions[j]), chain[i, j]);
        }
    }

    /// <summary>What is done to the array afterwards does not reach the distance.</summary>
    [Fact]
    public void Positions_are_copied()
    {
        double[] positions = [0, 1, 3];
        GroundDistance chain = GroundDistance.Chain(positions);
        positions[2] = 100;
        Assert.Equal(3, chain[0, 2]);
    }

    /// <summary>Only differences of positions count, and spacing of one is unit spacing.</summary>
    [Fact]
    public void Positions_one_apart_are_unit_spacing()
    {
        float[] logits = [0.5f, -1, 2, 0, 1, 1.5f];
        int[] labels = [0, 1];
        GroundDistance unit = GroundDistance.Chain(3), shifted = GroundDistance.Chain([-7.0, -6, -5]);
        Assert.Equal(SquaredEmd.Loss(logits, labels, unit), SquaredEmd.Loss(logits, labels, shifted));
    }

    [Fact]
    public void Exponents()
    {
        GroundDistance chain = GroundDistance.Chain([0.0, 1, 3]), absolute = chain.WithExponent(1);
        Assert.Equal((2, 1), (chain.Exponent, absolute.Exponent));
        Assert.Equal(chain[0, 2], absolute[0, 2]);
        Assert.Equal(2, absolute.WithExponent(2).Exponent);
        Assert.Same(chain, chain.WithExponent(2));
        foreach (int exponent in new[] { 0, 3, -1, int.MinValue })
            Refused("exponent", FormattableString.Invariant($"{exponent}"), () => chain.WithExponent(exponent));
    }

    [Fact]
    public void Fewer_than_two_classes()
    {
        foreach (int count in new[] { 1, 0, -1, int.MinValue })
            Refused("classCount", FormattableString.Invariant($" {count} "), () => GroundDistance.Chain(count));
        Refused("positions", " 0 ", () => GroundDistance.Chain([]));
        Refused("positions", " 1 ", () => GroundDistance.Chain([1.5]));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 1.0 }, "Position 2 is 1,", "position 1, 1.")]
    [InlineData(new[] { 0.5, -1.25 }, "Position 1 is -1.25,", "position 0, 0.5")]
    [InlineData(new[] { double.NaN, 1 }, "Position 0 is NaN,", "finite")]
    [InlineData(new[] { 0, double.NaN, 2 }, "Position 1 is NaN,", "finite")]
    [InlineData(new[] { 0, double.PositiveInfinity }, "Position 1 is Infinity,", "finite")]
    [InlineData(new[] { double.NegativeInfinity, 0 }, "Position 0 is -Infinity,", "finite")]
    [InlineData(new[] { 0, 1e-50 }, "Positions 0 and 1 lie 1E-50 apart", "float32")]
    [InlineData(new[] { 0, 1e60 }, "Positions 0 and 1 lie 1E+60 apart", "float32")]
    [InlineData(new[] { double.MinValue, double.MaxValue }, "Positions 0 and 1 lie Infinity apart", "float32")]
    public void Positions_that_are_none(double[] positions, params string[] words)
        => Refused("positions", words[0], () => GroundDistance.Chain(positions), words[1]);

    [Theory]
    [InlineData(-1, 0, "predicted")]
    [InlineData(3, 0, "predicted")]
    [InlineData(0, -2, "actual")]
    [InlineData(2, int.MaxValue, "actual")]
    public void Indices_that_are_no_class(int predicted, int actual, string argument)
    {
        int bad = argument == "actual" ? actual : predicted;
        Refused(argument, FormattableString.Invariant($"{bad} is not"), () => GroundDistance.Chain(3)[predicted, actual], "0 to 2");
    }

    private static void Refused(string argument, string value, Func<object> create, params string[] words)
    {
        foreach (string culture in new[] { "", Cultures.Hostile })
            Refusal.Names(Cultures.Run(culture, () => Assert.ThrowsAny<ArgumentException>(create)), argument, [value, .. words]);
    }
}
