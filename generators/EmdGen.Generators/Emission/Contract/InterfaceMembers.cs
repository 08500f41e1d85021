using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>
/// The members that make the struct an ISquaredEmd. They would only repeat the public ones, and so they are reached through the interface
/// alone.
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
             static {Names.GroundDistance} {Names.SquaredEmdInterface}.StructureOf({Names.GroundDistance}? distance)
                 => {KernelText.Instance}.StructureOf(distance);
             """);
        foreach (bool is16Bit in new[] { false, true })
        {
            foreach (TargetKind kind in TargetKind.OfKernels(set))
                Write(writer, InterfaceMethod.Of(kind, is16Bit));
        }
    }

    private static void Write(IndentedWriter writer, InterfaceMethod method)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static float {Names.SquaredEmdInterface}.{method.Name}({method.Parameters}, {Names.GroundDistance}? distance, {Names.Options}? options)
                 => {KernelText.Evaluate(method.Batch, "distance", "options")};
             """);
    }
}
