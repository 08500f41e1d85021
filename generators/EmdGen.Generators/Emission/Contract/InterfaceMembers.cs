using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>
/// The members that make the struct an ISquaredEmd. They would only repeat the public ones, and so they are reached through the interface alone.
/// </summary>
internal static class InterfaceMembers
{
    public static void Write(IndentedWriter writer, ClassSet set, TrailingParameters trailing)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static int {Names.SquaredEmdInterface}.ClassCount => {MemberNames.ClassCount};

             {Names.GeneratedCode}
             static {Names.GroundDistance}? {Names.SquaredEmdInterface}.Distance => {(trailing.HasDistance ? "null" : MemberNames.Distance)};

             {Names.GeneratedCode}
             static {Names.EmdKernel} {Names.SquaredEmdInterface}.Kernel => {MemberNames.KernelInstance};
             """);
        foreach (Evaluation evaluation in Evaluation.Of(set))
        {
            writer.WriteLine();
            writer.WriteLine(
                $"""
                 {Names.GeneratedCode}
                 static float {Names.SquaredEmdInterface}.{evaluation.InterfaceName}({evaluation.Parameters})
                     => {MemberNames.Evaluate}({evaluation.Arguments});
                 """);
        }
    }
}
