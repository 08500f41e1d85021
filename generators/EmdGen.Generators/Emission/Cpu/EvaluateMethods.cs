using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The private methods that everything in the contract file ends in, one for each kind of target and number that kernels take.</summary>
internal static class EvaluateMethods
{
    /// <summary>Writes methods that forward every kind to the overloads of two methods of the runtime.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="set">The class set.</param>
    /// <param name="trailing">The parameters that end every evaluation.</param>
    /// <param name="callee">The type that has them, and the beginning of their names.</param>
    /// <param name="typeArguments">Their type arguments, in brackets; empty for none.</param>
    /// <param name="rest">Their arguments after the outputs.</param>
    public static void Write(IndentedWriter writer, ClassSet set, TrailingParameters trailing, string callee, string typeArguments, string rest)
    {
        bool isFirst = true;
        foreach (bool is16Bit in new[] { false, true })
        {
            foreach (TargetKind kind in TargetKind.OfKernels(set))
            {
                if (!isFirst)
                    writer.WriteLine();
                isFirst = false;
                KernelEntry entry = KernelEntry.Of(kind, is16Bit);
                writer.WriteLine(
                    $"""
                     {Names.GeneratedCode}
                     private static float {entry.Name}({entry.Parameters}, {trailing.Parameters})
                         => {callee}{(is16Bit ? "Narrow" : "")}{typeArguments}({entry.Arguments}, {rest});
                     """);
            }
        }
    }
}
