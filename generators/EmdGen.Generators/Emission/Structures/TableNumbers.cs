using System.Buffers.Binary;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>
/// The numbers of a table: literals where they are few, and otherwise their bytes in base64, because a million literals cost the compiler
/// ten seconds and 640 MB. As UTF-8 they are data of the assembly like an array's; ordinary strings may have 16 MB in all.
/// </summary>
internal static class TableNumbers
{
    private const int MostLiteralClasses = 64;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>D as an argument of type double[,], with the comma after it.</summary>
    public static void WriteRows(IndentedWriter writer, TableStructure table)
    {
        if (!AreLiterals(table))
        {
            bool isSymmetric = IsSymmetric(table);
            int places = DecimalPlaces(table);
            string method = isSymmetric ? "SymmetricRows" : "Rows", base64 = Base64(table, isSymmetric, places);
            writer.WriteLine($"{ContractNames.TableData}.{method}({MemberNames.ClassCount}, {Literal.Digits((decimal)places)}, \"{base64}\"u8),");
            return;
        }

        writer.WriteLine("new double[,]");
        writer.WriteLine("{");
        using (writer.OpenIndentation())
        {
            for (int row = 0; row < table.ClassCount; row++)
            {
                int start = row * table.ClassCount;
                string numbers = string.Join(", ", Enumerable.Range(start, table.ClassCount).Select(i => Literal.Of(table.Distances[i])));
                writer.WriteLine($"{{ {numbers} }},");
            }
        }

        writer.WriteLine("},");
    }

    private static bool AreLiterals(TableStructure table) => table.ClassCount <= MostLiteralClasses;

    private static bool IsSymmetric(TableStructure table)
    {
        for (int i = 0; i < table.ClassCount; i++)
        {
            for (int k = 0; k < i; k++)
            {
                if (table.Distances[(i * table.ClassCount) + k] != table.Distances[(k * table.ClassCount) + i])
                    return false;
            }
        }

        return true;
    }

    /// <summary>The fewest decimal places with which every distance is a 32-bit integer divided by a power of ten; -1 where there are none.</summary>
    private static int DecimalPlaces(TableStructure table)
    {
        for (int places = 0; places < PowersOfTen.Length; places++)
        {
            double scale = PowersOfTen[places];
            if (table.Distances.All(distance => Math.Round(distance * scale) is <= int.MaxValue and var number && number / scale == distance))
                return places;
        }

        return -1;
    }

    /// <summary>
    /// The numbers in as few bytes as hold them, because the compiler takes 160 bytes for each of a literal's: rows up to the diagonal alone
    /// where the rest says the same, and integers where the distances are decimal fractions of a few digits.
    /// </summary>
    private static string Base64(TableStructure table, bool isSymmetric, int places)
    {
        int classCount = table.ClassCount, size = places < 0 ? sizeof(double) : sizeof(int);
        double scale = places < 0 ? 1 : PowersOfTen[places];
        var bytes = new byte[size * (isSymmetric ? classCount * (classCount - 1) / 2 : classCount * classCount)];
        int at = 0;
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < (isSymmetric ? i : classCount); k++, at += size)
            {
                double distance = table.Distances[(i * classCount) + k];
                if (places < 0)
                    BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), BitConverter.DoubleToInt64Bits(distance));
                else
                    BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), (int)Math.Round(distance * scale));
            }
        }

        return Convert.ToBase64String(bytes);
    }
}
