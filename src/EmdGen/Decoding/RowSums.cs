using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Decoding;

/// <summary>Sums in float64 whose order is the same on every processor, whatever the width of its vectors.</summary>
internal static class RowSums
{
    /// <summary>The sum of a row from its first number to its last, as running sums add them up.</summary>
    internal static double InOrder(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (float number in row)
            sum += number;
        return sum;
    }

    /// <summary>The sum of numbers.</summary>
    internal static double Of(ReadOnlySpan<double> numbers)
    {
        Vector256<double> sums = Vector256<double>.Zero;
        ReadOnlySpan<Vector256<double>> groups = MemoryMarshal.Cast<double, Vector256<double>>(numbers);
        foreach (Vector256<double> group in groups)
            sums += group;
        return Join(sums) + Rest(numbers[(groups.Length * Vector256<double>.Count)..]);
    }

    /// <summary>The sum of the products of two rows of one length.</summary>
    internal static double OfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector256<double> sums = Vector256<double>.Zero, others = Vector256<double>.Zero;
        ReadOnlySpan<Vector256<double>> groups = MemoryMarshal.Cast<double, Vector256<double>>(a);
        ReadOnlySpan<Vector256<double>> otherGroups = MemoryMarshal.Cast<double, Vector256<double>>(b);
        int i = 0;
        for (; i + 2 <= groups.Length && i + 2 <= otherGroups.Length; i += 2)
        {
            sums += groups[i] * otherGroups[i];
            others += groups[i + 1] * otherGroups[i + 1];
        }

        double sum = Join(sums + others);
        for (int j = i * Vector256<double>.Count; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }

    private static double Join(Vector256<double> sums) => (sums[0] + sums[2]) + (sums[1] + sums[3]);

    private static double Rest(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (double number in numbers)
            sum += number;
        return sum;
    }
}
