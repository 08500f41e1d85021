using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>Tables that are too large for literals, and stand in emitted code as base64 of little-endian numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TableData
{
    /// <summary>[C,C], row by row, of float64.</summary>
    public static double[,] Rows(int classCount, ReadOnlySpan<byte> base64)
    {
        byte[] bytes = Decode(base64);
        var rows = new double[classCount, classCount];
        for (int i = 0; i < classCount * classCount; i++)
            rows[i / classCount, i % classCount] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)));
        return rows;
    }

    /// <summary>[C,C] from the rows below the diagonal of a symmetric table: D_10, D_20, D_21, D_30, ..., of float64.</summary>
    public static double[,] SymmetricRows(int classCount, ReadOnlySpan<byte> base64)
    {
        byte[] bytes = Decode(base64);
        var rows = new double[classCount, classCount];
        for (int i = 0, at = 0; i < classCount; i++)
        {
            for (int k = 0; k < i; k++, at += sizeof(double))
                rows[i, k] = rows[k, i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at));
        }

        return rows;
    }

    private static byte[] Decode(ReadOnlySpan<byte> base64)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        OperationStatus status = Base64.DecodeFromUtf8(base64, bytes, out _, out int written);
        return status == OperationStatus.Done
            ? bytes[..written]
            : throw new FormatException($"The emitted table is no base64: {status}.");
    }
}
