using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Kernels written out class by class, in registers.</summary>
internal static class UnrolledForm
{
    private const string Kernel = "Kernel";

    public static void Write(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        EvaluateMethods.Write(writer, set, Names.ChainRunner + ".EvaluateUnrolled", $"<{Kernel}>", "options");
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Kernel} : {Names.UnrolledChain}");
        using (writer.OpenBlock())
        {
            ShapeMembers.Write(writer, chain);
            writer.WriteLine();
            var kernels = new UnrolledChain(chain.ClassCount, chain.Exponent, chain.IsUnit ? null : [.. chain.Spacings.Select(Literal.Of)]);
            foreach (string line in kernels.Lines())
                writer.WriteLine(line);
        }
    }
}
