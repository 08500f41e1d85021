using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The members of a shape that a chain alone has, as literals that the JIT folds.</summary>
internal static class ChainShapeMembers
{
    public static void Write(IndentedWriter writer, ChainStructure chain)
    {
        writer.WriteLine();
        if (chain.Unit != 1)
        {
            writer.WriteLine($"public static double Unit => {Literal.Of(chain.Unit)};");
            writer.WriteLine();
        }

        writer.WriteLine(
            $"""
             public bool IsUnit => {(chain.IsUnit ? "true" : "false")};

             """);
        if (chain.IsUnit)
        {
            writer.WriteLine($"public {Names.ReadOnlySpan}<float> Spacings => default;");
            return;
        }

        writer.WriteLine($"public {Names.ReadOnlySpan}<float> Spacings =>");
        NumberLines.WriteList(writer, chain.Spacings.Select(Literal.Of), "];");
    }
}
