using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The members of an IClassShape, and of those made from it, as literals that the JIT folds.</summary>
internal static class ShapeMembers
{
    private const int SpacingsPerLine = 8;

    public static void Write(IndentedWriter writer, GroundStructure structure) => writer.WriteLine(
        $"""
         public int ClassCount => {structure.ClassCount};

         public int Exponent => {structure.Exponent};
         """);

    public static void Write(IndentedWriter writer, LearnedStructure learned)
    {
        Write(writer, (GroundStructure)learned);
        writer.WriteLine();
        writer.WriteLine(
            $"""
             public double Sensitivity => {Literal.Of(learned.Sensitivity)};

             public double Bias => {Literal.Of(learned.Bias)};
             """);
    }

    public static void Write(IndentedWriter writer, ChainStructure chain)
    {
        Write(writer, (GroundStructure)chain);
        writer.WriteLine();
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
        writer.WriteLine("[");
        using (writer.OpenIndentation())
            NumberLines.Write(writer, chain.Spacings.Select(Literal.Of), SpacingsPerLine);
        writer.WriteLine("];");
    }
}
