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
             static {Names.GroundDistance}? {Names.SquaredEmdInterface}.Distance => {(set.Structure is LearnedStructure ? "null" : "Distance")};
             """);
        foreach (bool is16Bit in new[] { false, true })
        {
            foreach (TargetKind kind in TargetKind.OfKernels(set))
                Write(writer, CallTail.Of(set), KernelEntry.Of(kind, is16Bit));
        }
    }

    private static void Write(IndentedWriter writer, CallTail tail, KernelEntry entry)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static float {Names.SquaredEmdInterface}.{entry.Name}({entry.Parameters}, {Names.GroundDistance}? distance, {Names.Options}? options)
             """);
        if (tail.IsLearned)
        {
            writer.WriteLine($"    => {entry.Name}({entry.Arguments}, {tail.Arguments});");
            return;
        }

        writer.WriteLine(
            $$"""
              {
                  {{Names.EmittedChecks}}.RefuseDistance(distance);
                  return {{entry.Name}}({{entry.Arguments}}, {{tail.Arguments}});
              }
              """);
    }
}
