using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The runtime's loops over classes, specialised by the JIT to the literals of a shape.</summary>
internal static class LoopForm
{
    private const string Shape = "Shape";

    public static void Write(IndentedWriter writer, ClassSet set, ChainStructure chain)
    {
        EvaluateMethods.Write(writer, set, Names.ChainRunner + ".Evaluate", $"<{Shape}>", "options");
        writer.WriteLine();
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine($"private readonly struct {Shape} : {Names.ChainShape}");
        using (writer.OpenBlock())
            ShapeMembers.Write(writer, chain);
    }
}
