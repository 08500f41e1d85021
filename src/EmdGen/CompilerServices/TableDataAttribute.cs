using System.Buffers.Binary;
using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>
/// The numbers of a table that is too large for literals, on the emitted struct: base64 of little-endian numbers. Compilers copy the text of
/// an attribute into the assembly in a moment, where they work for seconds on a constant array of the same length.
/// </summary>
/// <param name="isSymmetric">Only the rows below the diagonal stand there: D_10, D_20, D_21, D_30, ...; otherwise [C,C], row by row.</param>
/// <param name="decimalPlaces">
/// P, where the numbers stand as 32-bit integers, distances times 10^P; below 0 where they are float64.
/// </param>
/// <param name="base64">The numbers.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TableDataAttribute(bool isSymmetric, int decimalPlaces, string base64) : Attribute
{
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>Only the rows below the diagonal stand in <see cref="Base64"/>.</summary>
    public bool IsSymmetric => isSymmetric;

    /// <summary>P, where the numbers stand as 32-bit integers, distances times 10^P; below 0 where they are float64.</summary>
    public int DecimalPlaces => decimalPlaces;

    /// <summary>The numbers.</summary>
    public string Base64 => base64;

    /// <summary>The table [C,C] that stands on a struct.</summary>
    /// <param name="target">The struct.</param>
    /// <param name="classCount">C.</param>
    /// <exception cref="ArgumentException">The struct has no such attribute.</exception>
    public static double[,] RowsOf(Type target, int classCount)
    {
        ArgumentNullException.ThrowIfNull(target);
        return GetCustomAttribute(target, typeof(TableDataAttribute)) is TableDataAttribute data
            ? data.Rows(classCount)
            : throw new ArgumentException($"{target} has no {nameof(TableDataAttribute)}.", nameof(target));
    }

    private double[,] Rows(int classCount)
    {
        double[] numbers = Decode();
        var rows = new double[classCount, classCount];
        for (int i = 0, at = 0; i < classCount; i++)
        {
            for (int k = 0; k < (isSymmetric ? i : classCount); k++, at++)
            {
                rows[i, k] = numbers[at];
                if (isSymmetric)
                    rows[k, i] = numbers[at];
            }
        }

        return rows;
    }

    private double[] Decode()
    {
        byte[] bytes = Convert.FromBase64String(base64);
        int size = decimalPlaces < 0 ? sizeof(double) : sizeof(int);
        double scale = decimalPlaces < 0 ? 1 : PowersOfTen[decimalPlaces];
        var numbers = new double[bytes.Length / size];
        for (int i = 0; i < numbers.Length; i++)
        {
            ReadOnlySpan<byte> number = bytes.AsSpan(i * size, size);

            // Both are exact, so that the quotient is the number nearest to the decimal fraction, as a literal would be.
            numbers[i] = decimalPlaces < 0
                ? BinaryPrimitives.ReadDoubleLittleEndian(number)
                : BinaryPrimitives.ReadInt32LittleEndian(number) / scale;
        }

        return numbers;
    }
}
