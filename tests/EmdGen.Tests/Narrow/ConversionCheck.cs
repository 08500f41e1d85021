using System.Globalization;
using EmdGen.Numbers;
using EmdGen.Testing.Numbers;

namespace EmdGen.Tests.Narrow;

/// <summary>
/// The vector conversions: every 16-bit number widened, and narrowed every number that lies on, half way between or just beside two
/// neighbours, at every length from 0 to past two vectors.
/// </summary>
public static unsafe class ConversionCheck
{
    private const int AllNumbers = 1 << 16;
    private const ushort Guard = 0xABCD;

    /// <summary>Returns what went wrong.</summary>
    public static IEnumerable<string> Run()
        => from type in Enum.GetValues<Emd16BitType>()
           from failure in Widening(type).Concat(Narrowing(type)).Concat(Lengths(type))
           select failure;

    private static IEnumerable<string> Widening(Emd16BitType type)
    {
        ushort[] all = [.. Enumerable.Range(0, AllNumbers).Select(i => (ushort)i)];
        float[] widened = Widen(type, all);
        return from bits in all
               let expected = NarrowNumbers.Widen(type, bits)
               where !AreSame(expected, widened[bits])
               select $"{type} {bits:X4} is widened to {Text(widened[bits])}, not {Text(expected)}";
    }

    private static IEnumerable<string> Narrowing(Emd16BitType type)
    {
        float[] values = [.. Dense(type)];
        ushort[] narrowed = Narrow(type, values);
        for (int i = 0; i < values.Length; i++)
        {
            ushort expected = NarrowNumbers.Round(type, values[i]);
            bool isRight = float.IsNaN(values[i]) ? NarrowNumbers.IsNaN(type, narrowed[i]) : narrowed[i] == expected;
            if (!isRight)
                yield return $"{type}: {Text(values[i])} is narrowed to {narrowed[i]:X4}, not {expected:X4}";
        }
    }

    /// <summary>Lengths that do not fill vectors give the same numbers, and touch nothing beyond.</summary>
    private static IEnumerable<string> Lengths(Emd16BitType type)
    {
        float[] values = [.. Dense(type).Where(float.IsFinite).Take(5000).TakeLast(80)];
        for (int count = 0; count <= values.Length; count++)
        {
            ushort[] bits = new ushort[count + 1];
            bits[count] = Guard;
            Convert(type, values, bits, count, isWidening: false);
            float[] back = new float[count + 1];
            Convert(type, back, bits, count, isWidening: true);
            for (int i = 0; i < count; i++)
            {
                if (bits[i] != NarrowNumbers.Round(type, values[i]) || !AreSame(back[i], NarrowNumbers.Widen(type, bits[i])))
                    yield return $"{type}: of {count} numbers, number {i} differs";
            }

            if (bits[count] != Guard || back[count] != 0)
                yield return $"{type}: {count} numbers write more";
        }
    }

    /// <summary>Both signs of: every number, the middle to the next, and the float32 neighbours of both.</summary>
    private static IEnumerable<float> Dense(Emd16BitType type)
    {
        for (int i = 0; i < AllNumbers / 2; i++)
        {
            float number = NarrowNumbers.Widen(type, (ushort)i), next = NarrowNumbers.Widen(type, (ushort)(i + 1));

            // Beyond the largest number the next is infinite, and the middle where it would lie if there were one more exponent.
            float before = NarrowNumbers.Widen(type, (ushort)Math.Max(i - 1, 0));
            float middle = float.IsInfinity(next) ? number + ((number - before) / 2) : (float)(((double)number + next) / 2);
            foreach (float value in (float[])[number, middle])
            {
                foreach (float neighbour in (float[])[MathF.BitDecrement(value), value, MathF.BitIncrement(value)])
                {
                    yield return neighbour;
                    yield return -neighbour;
                }
            }
        }

        foreach (float value in (float[])[1e-45f, 1e-40f, 65536, 1e6f, float.MaxValue, float.PositiveInfinity])
        {
            yield return value;
            yield return -value;
        }
    }

    private static float[] Widen(Emd16BitType type, ushort[] bits)
    {
        var values = new float[bits.Length];
        Convert(type, values, bits, bits.Length, isWidening: true);
        return values;
    }

    private static ushort[] Narrow(Emd16BitType type, float[] values)
    {
        var bits = new ushort[values.Length];
        Convert(type, values, bits, values.Length, isWidening: false);
        return bits;
    }

    private static void Convert(Emd16BitType type, float[] values, ushort[] bits, int count, bool isWidening)
    {
        fixed (float* wide = values)
        fixed (ushort* narrow = bits)
        {
            var numbers = new NumberPointer(narrow, type == Emd16BitType.Half ? NumberKind.Half : NumberKind.BFloat16);
            if (isWidening)
                numbers.Widen(0, wide, count);
            else
                numbers.Narrow(wide, 0, count);
        }
    }

    /// <summary>Bit by bit, but for what NaN carries.</summary>
    private static bool AreSame(float a, float b)
        => float.IsNaN(a) ? float.IsNaN(b) : BitConverter.SingleToUInt32Bits(a) == BitConverter.SingleToUInt32Bits(b);

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
