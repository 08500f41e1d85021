using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>An ILearnedShape: what the attribute says about distances that a call brings along.</summary>
internal static class LearnedShape
{
    public static void Write(IndentedWriter writer, string name, LearnedStructure learned)
    {
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {name} : {Names.LearnedShape}");
        using (writer.OpenBlock())
        {
            writer.WriteLine(
                $"""
                 public int ClassCount => {learned.ClassCount};

                 public int Exponent => {learned.Exponent};

                 public double Sensitivity => {Literal.Of(learned.Sensitivity)};

                 public double Bias => {Literal.Of(learned.Bias)};
                 """);
        }
    }
}
