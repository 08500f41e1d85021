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

    [Fact]
    public void Quotients_and_powers_of_two_never_leave_their_range()
    {
        foreach (float a in Numbers)
        {
            foreach (float b in Numbers.Where(b => b != 0))
                AssertNear((double)a / b, Exact(WideNumber.Quotient(WideNumber.Of(a), WideNumber.Of(b))));
            foreach (int power in new[] { -700, -300, -149, -40, 0, 40, 149, 300 })
                AssertNear((float)Math.ScaleB(a, power), WideNumber.Scaled(a, power));
        }
    }

    /// <summary>A number that is none must not be lost beside one that is larger than float32.</summary>
    [Fact]
    public void Neither_NaN_nor_infinity_is_too_small_to_count()
    {
        WideNumber large = WideNumber.Product(WideNumber.Of(1e38f), WideNumber.Product(WideNumber.Of(1e38f), WideNumber.Of(1e38f)));
        foreach (float number in new[] { float.NaN, float.PositiveInfinity })
        {
            Assert.Equal(number, WideNumber.Sum(WideNumber.Of(number), large).Number);
            Assert.Equal(number, WideNumber.Sum(large, new WideNumber { Number = number, Exponent = -200 }).Number);
        }
    }

    [Fact]
    public void A_sum_of_many_keeps_what_rounding_takes_from_it()
    {
        WideSum sum = default;
        for (int i = 0; i < 100_000; i++)
            sum.Add(WideNumber.Product(WideNumber.Of(i % 2 == 0 ? 0.1f : 1e-4f), WideNumber.Of(1e30f)));
        double exact = 50_000 * ((double)0.1f + 1e-4f) * 1e30f;
        Assert.Equal(exact, Exact(sum.Value), 2e-7 * exact);
        sum.Add(WideNumber.Of(float.PositiveInfinity));
        Assert.Equal(float.PositiveInfinity, sum.Value.Number);
    }

    private static double Exact(WideNumber number) => Math.ScaleB(number.Number, number.Exponent);

    /// <summary>Within float32's rounding; what is below its range is rounded to a multiple of its smallest number.</summary>
    private static void AssertNear(double expected, double actual)
    {
        if (!expected.Equals(actual))
            Assert.InRange(actual, (expected * (1 - 1e-6)) - float.Epsilon, (expected * (1 + 1e-6)) + float.Epsilon);
    }
}
