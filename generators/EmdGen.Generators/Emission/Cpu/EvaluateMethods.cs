using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The private methods that everything in the contract file ends in, one for each kind of target that kernels take.</summary>
internal static class EvaluateMethods
{
    /// <summary>Forwards every kind to one overloaded method of the runtime.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="set">The class set.</param>
    /// <param name="callee">The method, from <c>global::</c> on.</param>
    /// <param name="rest">Its arguments after the target.</param>
    public static void Write(IndentedWriter writer, ClassSet set, string callee, string rest)
    {
        bool isFirst = true;
        foreach (TargetKind kind in TargetKind.OfKernels(set))
        {
            if (!isFirst)
                writer.WriteLine();
            isFirst = false;
            writer.WriteLine(
                $"""
                 {Names.GeneratedCode}
                 private static float Evaluate(
                     {Names.ReadOnlySpan}<float> logits, {kind.Type} {kind.Parameter}, {Names.Outputs} outputs, {Names.Options}? options)
                     => {callee}(logits, {kind.Parameter}, {rest});
                 """);
        }
    }
}
