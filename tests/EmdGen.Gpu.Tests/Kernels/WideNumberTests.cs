using EmdGen.Gpu.Kernels.Numbers;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Weights of every size, their products and sums, against float64, which holds them all.</summary>
public class WideNumberTests
{
    private static readonly float[] Numbers =
        [0, float.Epsilon, 3e-45f, 1e-40f, 1.1754942e-38f, 1.17549435e-38f, 1e-20f, 0.3f, 1, 1.9999999f, 1e20f, 1e38f, float.MaxValue];

    [Fact]
    public void Every_number_is_kept()
    {
        foreach (float number in Numbers)
        {
            WideNumber wide = WideNumber.Of(number);
            Assert.Equal(number, wide.Value);
            Assert.Equal(-number, WideNumber.Of(-number).Value);
            Assert.True(number == 0 || wide.Number is >= 1 and < 2);
            Assert.Equal(number, Exact(wide.Normalised()));
        }

        Assert.True(float.IsNaN(WideNumber.Of(float.NaN).Value));
        Assert.Equal(float.PositiveInfinity, WideNumber.Of(float.PositiveInfinity).Value);
    }

    [Fact]
    public void Products_and_sums_never_leave_their_range()
    {
        foreach (float a in Numbers)
        {
            foreach (float b in Numbers)
            {
                WideNumber product = WideNumber.Product(WideNumber.Of(a), WideNumber.Of(b));
                double exact = (double)a * b;
                AssertNear(exact, Exact(product));
                AssertNear((float)exact, product.Value);
                AssertNear((double)a + b, Exact(WideNumber.Sum(WideNumber.Of(a), WideNumber.Of(b))));
                AssertNear(exact + exact, Exact(WideNumber.Sum(product, product)));
                AssertNear(exact, Exact(WideNumber.Sum(default, product)));
                AssertNear(exact, Exact(product.Normalised()));
            }
        }
    }

    [Fact]
    public void A_number_is_measured_by_the_exponent_of_another()
    {
        WideNumber sum = WideNumber.Product(WideNumber.Of(1e30f), WideNumber.Of(1e30f)).Normalised();
        Assert.Equal(sum.Number, sum.Over(sum.Exponent));
        Assert.Equal(sum.Number / 1024, (sum with { Exponent = sum.Exponent - 10 }).Over(sum.Exponent));
        Assert.Equal(0, WideNumber.Of(1f).Over(sum.Exponent));
    }

    private static double Exact(WideNumber number) => Math.ScaleB(number.Number, number.Exponent);

    /// <summary>Within float32's rounding; what is below its range is rounded to a multiple of its smallest number.</summary>
    private static void AssertNear(double expected, double actual)
    {
        if (!expected.Equals(actual))
            Assert.InRange(actual, (expected * (1 - 1e-6)) - float.Epsilon, (expected * (1 + 1e-6)) + float.Epsilon);
    }
}
