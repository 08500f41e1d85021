using EmdGen.Gpu.CompilerServices.Contracts;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Functions of numbers that devices may take for 0: from their bits, the right value on every device.</summary>
public class DeviceMathTests
{
    private static readonly float[] Numbers = [float.Epsilon, 1e-45f, 1e-40f, 1.1e-38f, 1.17549435e-38f, 1e-30f, 0.3f, 1, 7, 1e38f, float.MaxValue];

    [Fact]
    public void The_logarithm_of_any_number()
    {
        foreach (float number in Numbers)
        {
            double expected = Math.Log(number);
            Assert.Equal(expected, DeviceMath.LogOfAny(number), 2e-7 * Math.Max(1, Math.Abs(expected)));
            Assert.True(float.IsNaN(DeviceMath.LogOfAny(-number)));
        }

        Assert.Equal(float.NegativeInfinity, DeviceMath.LogOfAny(0f));
        Assert.Equal(float.NegativeInfinity, DeviceMath.LogOfAny(-0f));
        Assert.Equal(float.PositiveInfinity, DeviceMath.LogOfAny(float.PositiveInfinity));
        Assert.True(float.IsNaN(DeviceMath.LogOfAny(float.NaN)));
        Assert.True(float.IsNaN(DeviceMath.LogOfAny(float.NegativeInfinity)));
    }

    [Fact]
    public void A_quotient_by_any_number()
    {
        foreach (float divisor in Numbers)
        {
            foreach (float number in (float[])[0, 1e-30f, 1e-7f, -0.3f, 1, 1e20f])
            {
                float expected = number / divisor;
                Assert.Equal(expected, DeviceMath.Quotient(number, divisor), 2e-7f * MathF.Abs(expected));
                Assert.Equal(-expected, DeviceMath.Quotient(number, -divisor), 2e-7f * MathF.Abs(expected));
            }
        }

        Assert.Equal(float.PositiveInfinity, DeviceMath.Quotient(1, 0f));
        Assert.Equal(float.NegativeInfinity, DeviceMath.Quotient(1, -0f));
        Assert.Equal(0, DeviceMath.Quotient(1, float.PositiveInfinity));
        Assert.True(float.IsNaN(DeviceMath.Quotient(1, float.NaN)));
    }
}
