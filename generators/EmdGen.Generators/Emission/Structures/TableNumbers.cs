using System.Buffers.Binary;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>
/// The numbers of a table: literals where they are few, and otherwise their bytes in base64 as an attribute of the struct, because a million
/// literals cost the compiler ten seconds and 640 MB. An attribute's text is copied into the assembly as it is. The compiler takes 160
/// bytes of memory for each character of a UTF-8 literal, and ordinary strings may have 16 MB in all.
/// </summary>
internal sealed class TableNumbers(TableStructure table)
{
    private const int MostLiteralClasses = 64;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    private bool AreLiterals => table.ClassCount <= MostLiteralClasses;

    /// <summary>The attribute that holds D, where it is not written as literals.</summary>
    public void WriteAttribute(IndentedWriter writer)
    {
        if (AreLiterals)
            return;
        bool isSymmetric = IsSymmetric();
        writer.Cancellation.ThrowIfCancellationRequested();
        int places = DecimalPlaces(writer.Cancellation);
        string base64 = Base64(isSymmetric, places, writer.Cancellation);
        writer.WriteLine($"[{ContractNames.TableData}({(isSymmetric ? "true" : "false")}, {Literal.Digits((decimal)places)}, \"{base64}\")]");
    }

    /// <summary>D as an argument of type double[,], with the comma after it.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="target">The struct that has the attribute.</param>
    public void WriteRows(IndentedWriter writer, TargetType target)
    {
        if (!AreLiterals)
        {
            writer.WriteLine($"{ContractNames.TableData}.RowsOf(typeof({Identifier.Escape(target.Name)}), {MemberNames.ClassCount}),");
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

    private bool IsSymmetric()
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
    private int DecimalPlaces(CancellationToken cancellation)
    {
        for (int places = 0; places < PowersOfTen.Length; places++)
        {
            cancellation.ThrowIfCancellationRequested();
            double scale = PowersOfTen[places];
            if (table.Distances.All(distance => Math.Round(distance * scale) is <= int.MaxValue and var number && number / scale == distance))
                return places;
        }

        return -1;
    }

    /// <summary>
    /// The numbers in as few bytes as hold them: rows up to the diagonal alone where the rest says the same, and integers where the distances
    /// are decimal fractions of a few digits.
    /// </summary>
    private string Base64(bool isSymmetric, int places, CancellationToken cancellation)
    {
        int classCount = table.ClassCount, size = places < 0 ? sizeof(double) : sizeof(int);
        double scale = places < 0 ? 1 : PowersOfTen[places];
        var bytes = new byte[size * (isSymmetric ? classCount * (classCount - 1) / 2 : classCount * classCount)];
        int at = 0;
        for (int i = 0; i < classCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
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
