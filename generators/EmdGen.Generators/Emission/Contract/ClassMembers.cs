using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The class count and the ground distance.</summary>
internal static class ClassMembers
{
    private const int PositionsPerLine = 8;

    public static void Write(IndentedWriter writer, ClassSet set)
    {
        var chain = (ChainStructure)set.Structure;
        writer.WriteLine(
            $$"""
              /// <summary>C, the number of classes.</summary>
              {{Names.GeneratedCode}}
              public const int ClassCount = {{chain.ClassCount}};

              /// <summary>How far apart the classes lie, with the exponent of the loss.</summary>
              {{Names.GeneratedCode}}
              public static {{Names.GroundDistance}} Distance { get; } =
              """);
        using (writer.OpenIndentation())
            WriteDistance(writer, chain);
    }

    private static void WriteDistance(IndentedWriter writer, ChainStructure chain)
    {
        if (chain.IsUnit)
        {
            writer.WriteLine($"{Names.GroundDistance}.Chain(ClassCount).WithExponent({chain.Exponent});");
            return;
        }

        writer.WriteLine($"{Names.GroundDistance}.Chain(");
        writer.WriteLine("[");
        using (writer.OpenIndentation())
            NumberLines.Write(writer, chain.Positions.Select(Literal.Of), PositionsPerLine);
        writer.WriteLine($"]).WithExponent({chain.Exponent});");
    }
}
