using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The private methods that the others end in: each makes a batch of its spans and hands it to the kernel.</summary>
internal static class EvaluateMethods
{
    public static void Write(IndentedWriter writer, ClassSet set)
    {
        foreach (Evaluation evaluation in Evaluation.Of(set))
        {
            writer.WriteLine();
            writer.WriteLine(
                $"""
                 {Names.GeneratedCode}
                 private static float {MemberNames.Evaluate}({evaluation.Parameters})
                     => {MemberNames.KernelInstance}.Evaluate({evaluation.Batch}, distance, options);
                 """);
        }
    }
}
