using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>Tables that are too large for literals, and stand in emitted code as base64 of little-endian numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TableData
{
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>A table [C,C], given row by row.</summary>
    /// <param name="classCount">C.</param>
    /// <param name="decimalPlaces">
    /// P, where the numbers stand as 32-bit integers, distances times 10^P; below 0 where they are float64.
    /// </param>
    /// <param name="base64">The numbers.</param>
    public static double[,] Rows(int classCount, int decimalPlaces, ReadOnlySpan<byte> base64)
    {
        double[] numbers = Decode(base64, decimalPlaces);
        var rows = new double[classCount, classCount];
        for (int i = 0; i < numbers.Length; i++)
            rows[i / classCount, i % classCount] = numbers[i];
        return rows;
    }

    /// <summary>A table [C,C], given as the rows below the diagonal of a symmetric one: D_10, D_20, D_21, D_30, ...</summary>
    /// <inheritdoc cref="Rows"/>
    public static double[,] SymmetricRows(int classCount, int decimalPlaces, ReadOnlySpan<byte> base64)
    {
        double[] numbers = Decode(base64, decimalPlaces);
        var rows = new double[classCount, classCount];
        for (int i = 0, at = 0; i < classCount; i++)
        {
            for (int k = 0; k < i; k++, at++)
                rows[i, k] = rows[k, i] = numbers[at];
        }

        return rows;
    }

    private static double[] Decode(ReadOnlySpan<byte> base64, int decimalPlaces)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        OperationStatus status = Base64.DecodeFromUtf8(base64, bytes, out _, out int written);
        if (status != OperationStatus.Done)
            throw new FormatException($"The emitted table is no base64: {status}.");
        int size = decimalPlaces < 0 ? sizeof(double) : sizeof(int);
        double scale = decimalPlaces < 0 ? 1 : PowersOfTen[decimalPlaces];
        var numbers = new double[written / size];
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
