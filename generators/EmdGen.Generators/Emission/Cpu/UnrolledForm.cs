using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Kernels of the class set's own, written out class by class.</summary>
internal static class UnrolledForm
{
    private const string Kernel = "Kernel";

    public static void Write(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        EvaluateMethods.Write(writer, set, $"{Names.ChainRunner}.EvaluateUnrolled<{Kernel}>", takesDistance: false);
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Kernel} : {Names.UnrolledChain}");
        using (writer.OpenBlock())
        {
            ShapeMembers.Write(writer, chain);
            writer.WriteLine();
            IReadOnlyList<string>? spacings = chain.IsUnit ? null : [.. chain.Spacings.Select(Literal.Of)];
            foreach (string line in new UnrolledChain(chain.ClassCount, chain.Exponent, spacings).Lines())
                writer.WriteLine(line);
        }
    }
}
