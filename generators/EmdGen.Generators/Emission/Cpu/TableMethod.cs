using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The table that a learned structure makes of a distance, for code that does not use these kernels.</summary>
internal static class TableMethod
{
    /// <param name="writer">Takes the text.</param>
    /// <param name="shape">The ILearnedShape.</param>
    public static void Write(IndentedWriter writer, string shape)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static {Names.GroundDistance} {Names.SquaredEmdInterface}.TableOf({Names.GroundDistance} distance)
                 => {Names.LearnedTables}.Of<{shape}>(distance);
             """);
    }
}
