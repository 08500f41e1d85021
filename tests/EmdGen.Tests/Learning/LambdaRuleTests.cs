using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Learning;

/// <summary>The two rules for lambda.</summary>
public class LambdaRuleTests
{
    [Fact]
    public void Ratio_of_means()
    {
        Assert.Equal(4.0, LambdaRules.RatioOfMeans(2.1, 0.15), 1e-14);
        Assert.Equal(7.0, LambdaRules.RatioOfMeans(2.1, 0.15, divisor: 2), 1e-14);
        Assert.Equal(0, LambdaRules.RatioOfMeans(0, 0.15));
    }

    [Fact]
    public void Balance_of_gradient_norms()
    {
        Assert.Equal(2.0, LambdaRules.BalanceOfGradientNorms([6, 0, -8], [3, 4, 0]), 1e-15);
        Assert.Equal(0.5, LambdaRules.BalanceOfGradientNorms([6, 0, -8], [3, 4, 0], ratio: 0.25), 1e-15);
        Assert.Equal(1.0, LambdaRules.BalanceOfGradientNorms([3e38f, 3e38f], [3e38f, -3e38f]), 1e-15);
        Assert.Equal(0, LambdaRules.BalanceOfGradientNorms([0, 0], [0, 1e-45f]));
    }

    [Theory]
    [InlineData(-0.5, 1, 1, "meanCrossEntropy", "-0.5")]
    [InlineData(double.NaN, 1, 1, "meanCrossEntropy", "NaN")]
    [InlineData(1, -0.0625, 1, "meanEmd", "-0.0625")]
    [InlineData(1, 0, 1, "meanEmd", " 0,")]
    [InlineData(1, double.PositiveInfinity, 1, "meanEmd", "Infinity")]
    [InlineData(1, 5e-324, 1, "meanEmd", "too near 0")]
    [InlineData(1, 1, 0, "divisor", " 0,")]
    public void Means_that_give_no_lambda(double crossEntropy, double emd, double divisor, string argument, string words)
        => Refusal.Names(
            Assert.Throws<ArgumentOutOfRangeException>(() => LambdaRules.RatioOfMeans(crossEntropy, emd, divisor)), argument, words);

    [Fact]
    public void Gradients_that_give_no_lambda()
    {
        Refuse([1, 2], [1], 1, "emdGradient", "length 1,", " 2.");
        Refuse([1, float.NaN], [1, 1], 1, "crossEntropyGradient", "[1] is NaN");
        Refuse([1, 1], [float.NegativeInfinity, 1], 1, "emdGradient", "[0] is -Infinity");
        Refuse([1, 1], [0, 0], 1, "emdGradient", "is 0 throughout");
        Refuse([], [], 1, "emdGradient", "is 0 throughout");
        Refuse([1, 1], [1, 1], -1, "ratio", "-1");
        Refuse([1, 1], [1, 1], double.PositiveInfinity, "ratio", "Infinity");
    }

    private static void Refuse(float[] crossEntropy, float[] emd, double ratio, string argument, params string[] words)
        => Refusal.Names(
            Assert.ThrowsAny<ArgumentException>(() => LambdaRules.BalanceOfGradientNorms(crossEntropy, emd, ratio)), argument, words);
}
