using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The members of an IChainShape, as literals that the JIT folds.</summary>
internal static class ShapeMembers
{
    private const int SpacingsPerLine = 8;

    public static void Write(IndentedWriter writer, ChainStructure chain)
    {
        writer.WriteLine(
            $"""
             public int ClassCount => {chain.ClassCount};

             public int Exponent => {chain.Exponent};

             public bool IsUnit => {(chain.IsUnit ? "true" : "false")};

             """);
        if (chain.IsUnit)
        {
            writer.WriteLine($"public {Names.ReadOnlySpan}<float> Spacings => default;");
            return;
        }

        writer.WriteLine($"public {Names.ReadOnlySpan}<float> Spacings =>");
        writer.WriteLine("[");
        using (writer.OpenIndentation())
            NumberLines.Write(writer, chain.Spacings.Select(Literal.Of), SpacingsPerLine);
        writer.WriteLine("];");
    }
}
