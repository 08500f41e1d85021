using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>
/// The numbers of a table: literals where they are few, and otherwise their bytes in base64, because a million literals cost the compiler
/// ten seconds and 640 MB. As UTF-8 they are data of the assembly like an array's; ordinary strings may have 16 MB in all.
/// </summary>
internal static class TableNumbers
{
    private const int MostLiteralClasses = 64;
    private const int CostsPerLine = 8;

    public static bool AreLiterals(TableStructure table) => table.ClassCount <= MostLiteralClasses;

    /// <summary>D as an argument of type double[,], with the comma after it.</summary>
    public static void WriteRows(IndentedWriter writer, TableStructure table)
    {
        int classCount = table.ClassCount;
        if (!AreLiterals(table))
        {
            byte[] bytes = [.. table.Distances.SelectMany(distance => LittleEndian(BitConverter.DoubleToInt64Bits(distance), sizeof(double)))];
            writer.WriteLine($"{Names.TableData}.Rows(ClassCount, \"{Convert.ToBase64String(bytes)}\"u8),");
            return;
        }

        writer.WriteLine("new double[,]");
        writer.WriteLine("{");
        using (writer.OpenIndentation())
        {
            for (int row = 0; row < classCount; row++)
            {
                int start = row * classCount;
                string numbers = string.Join(", ", Enumerable.Range(start, classCount).Select(i => Literal.Of(table.Distances[i])));
                writer.WriteLine($"{{ {numbers} }},");
            }
        }

        writer.WriteLine("},");
    }

    /// <summary>c_ik = D_ik^omega + mu, row by row, computed in float64, as an argument of type ReadOnlySpan of float.</summary>
    public static void WriteCosts(IndentedWriter writer, TableStructure table)
    {
        IEnumerable<float> costs = table.Distances.Select(distance => (float)(Power(distance, table.Sensitivity) + table.Bias));
        if (!AreLiterals(table))
        {
            byte[] bytes = [.. costs.SelectMany(cost => LittleEndian(BitConverter.ToInt32(BitConverter.GetBytes(cost), 0), sizeof(float)))];
            writer.WriteLine($"{Names.TableData}.Costs(\"{Convert.ToBase64String(bytes)}\"u8)");
            return;
        }

        writer.WriteLine("[");
        using (writer.OpenIndentation())
            NumberLines.Write(writer, costs.Select(Literal.Of), CostsPerLine);
        writer.WriteLine("]");
    }

    private static double Power(double distance, double sensitivity) => sensitivity == 1 ? distance : Math.Pow(distance, sensitivity);

    private static IEnumerable<byte> LittleEndian(long bits, int count) => Enumerable.Range(0, count).Select(i => (byte)(bits >> (8 * i)));
}
