using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>The members that the shape of every structure has, as literals that the JIT folds.</summary>
internal static class ShapeMembers
{
    public static void Write(IndentedWriter writer, GroundStructure structure) => writer.WriteLine(
        $"""
         public int ClassCount => {structure.ClassCount};

         public int Exponent => {structure.Exponent};
         """);
}
