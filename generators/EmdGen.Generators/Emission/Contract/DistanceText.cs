using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The expression that makes the GroundDistance of a structure fixed at compile time.</summary>
internal static class DistanceText
{
    private const int NumbersPerLine = 8;

    public static void Write(IndentedWriter writer, GroundStructure structure)
    {
        switch (structure)
        {
            case ChainStructure { IsUnit: true }:
                writer.WriteLine($"{Names.GroundDistance}.Chain(ClassCount).WithExponent({structure.Exponent});");
                break;
            case ChainStructure chain:
                writer.WriteLine($"{Names.GroundDistance}.Chain(");
                List(writer, chain.Positions.Select(Literal.Of), $"]).WithExponent({structure.Exponent});");
                break;
            case TreeStructure tree:
                writer.WriteLine($"{Names.GroundDistance}.Tree(");
                writer.WriteLine("ClassCount,");
                List(writer, tree.Parents.Select(parent => Literal.Digits((decimal)parent)), "],");
                List(writer, tree.Weights.Select(Literal.Of), $"]).WithExponent({structure.Exponent});");
                break;
            case TableStructure table:
                writer.WriteLine($"{Names.GroundDistance}.FromRows(");
                TableNumbers.WriteRows(writer, table);
                writer.WriteLine($"{Literal.Of(table.Sensitivity)},");
                writer.WriteLine($"{Literal.Of(table.Bias)}).WithExponent({structure.Exponent});");
                break;
            default:
                throw new ArgumentException("The distance is not fixed at compile time.", nameof(structure));
        }
    }

    private static void List(IndentedWriter writer, IEnumerable<string> literals, string close)
    {
        writer.WriteLine("[");
        using (writer.OpenIndentation())
            NumberLines.Write(writer, literals, NumbersPerLine);
        writer.WriteLine(close);
    }
}
