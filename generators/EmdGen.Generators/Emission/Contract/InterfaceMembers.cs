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
             """);
        foreach (bool is16Bit in new[] { false, true })
        {
            foreach (TargetKind kind in TargetKind.OfKernels(set))
                Write(writer, trailing, KernelEntry.Of(kind, is16Bit));
        }
    }

    private static void Write(IndentedWriter writer, TrailingParameters trailing, KernelEntry entry)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static float {Names.SquaredEmdInterface}.{entry.Name}({entry.Parameters}, {Names.GroundDistance}? distance, {Names.Options}? options)
             """);
        if (trailing.HasDistance)
        {
            writer.WriteLine($"    => {entry.Name}({entry.Arguments}, {trailing.Arguments});");
            return;
        }

        writer.WriteLine(
            $$"""
              {
                  {{Names.EmittedChecks}}.RefuseDistance(distance);
                  return {{entry.Name}}({{entry.Arguments}}, {{trailing.Arguments}});
              }
              """);
    }
}
