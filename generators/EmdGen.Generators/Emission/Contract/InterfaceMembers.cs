using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>
/// What makes the struct an ISquaredEmd: members that would only repeat the public ones, and so are reached through the interface alone.
/// </summary>
internal static class InterfaceMembers
{
    public static void Write(IndentedWriter writer, ClassSet set)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static int {Names.SquaredEmdInterface}.ClassCount => ClassCount;

             {Names.GeneratedCode}
             static {Names.GroundDistance}? {Names.SquaredEmdInterface}.Distance => Distance;
             """);
        foreach (TargetKind kind in TargetKind.OfKernels(set))
        {
            writer.WriteLine();
            writer.WriteLine(
                $$"""
                  {{Names.GeneratedCode}}
                  static float {{Names.SquaredEmdInterface}}.Evaluate(
                      {{Names.ReadOnlySpan}}<float> logits,
                      {{kind.Type}} {{kind.Parameter}},
                      {{Names.Outputs}} outputs,
                      {{Names.GroundDistance}}? distance,
                      {{Names.Options}}? options)
                  {
                      {{Names.EmittedChecks}}.RefuseDistance(distance);
                      return Evaluate(logits, {{kind.Parameter}}, outputs, options);
                  }
                  """);
        }
    }
}
