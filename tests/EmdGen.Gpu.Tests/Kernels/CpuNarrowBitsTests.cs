using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Testing.Numbers;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>The conversions that kernels make from bits, against the types' definition: all numbers, and what lies between two.</summary>
public class CpuNarrowBitsTests
{
    [Theory]
    [InlineData(Emd16BitType.Half)]
    [InlineData(Emd16BitType.BFloat16)]
    public void Every_number_is_widened(Emd16BitType type)
    {
        for (uint bits = 0; bits <= ushort.MaxValue; bits++)
        {
            float expected = NarrowNumbers.Widen(type, (ushort)bits), actual = Widen(type, bits);
            if (float.IsNaN(expected))
                Assert.True(float.IsNaN(actual), $"{bits:X4}");
            else
                Assert.Equal(BitConverter.SingleToUInt32Bits(expected), BitConverter.SingleToUInt32Bits(actual));
        }
    }

    [Theory]
    [InlineData(Emd16BitType.Half)]
    [InlineData(Emd16BitType.BFloat16)]
    public void Numbers_halfway_between_two_and_beside_that_are_rounded(Emd16BitType type)
    {
        for (uint bits = 0; bits < 0x8000; bits++)
        {
            float number = NarrowNumbers.Widen(type, (ushort)bits), next = NarrowNumbers.Widen(type, (ushort)(bits + 1));
            float middle = float.IsFinite(next) ? (float)(((double)number + next) / 2) : number * (1 + (1f / 4096));
            foreach (float value in (float[])[number, middle, MathF.BitIncrement(middle), MathF.BitDecrement(middle)])
            {
                Check(type, value);
                Check(type, -value);
            }
        }

        foreach (float value in (float[])[1e-45f, 65519.996f, 65520, 1e6f, float.MaxValue, float.PositiveInfinity, float.NaN])
            Check(type, value);
    }

    private static void Check(Emd16BitType type, float value)
    {
        uint expected = NarrowNumbers.Round(type, value), actual = Narrow(type, value);
        if (float.IsNaN(value))
            Assert.True(NarrowNumbers.IsNaN(type, (ushort)actual));
        else
            Assert.True(expected == actual, $"{type}: {value:R} becomes {actual:X4}, not {expected:X4}");
    }

    private static float Widen(Emd16BitType type, uint bits)
        => type == Emd16BitType.Half ? HalfFormat.Widen(bits) : BFloat16Format.Widen(bits);

    private static uint Narrow(Emd16BitType type, float value)
        => type == Emd16BitType.Half ? HalfFormat.Narrow(value) : BFloat16Format.Narrow(value);
}
