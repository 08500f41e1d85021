using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The class count and, where it is fixed at compile time, the ground distance.</summary>
internal static class ClassMembers
{
    public static void Write(IndentedWriter writer, ClassSet set, StructureEmission structure)
    {
        writer.WriteLine(
            $$"""
              /// <summary>C, the number of classes.</summary>
              {{Names.GeneratedCode}}
              public const int {{MemberNames.ClassCount}} = {{structure.ClassCount}};
              """);
        if (structure.BringsDistance)
            return;
        writer.WriteLine();
        writer.WriteLine(
            $$"""
              /// <summary>The distances between the classes, with the exponent of the loss.</summary>
              {{Names.GeneratedCode}}
              public static {{Names.GroundDistance}} {{MemberNames.Distance}} { get; } =
              """);
        using (writer.OpenIndentation())
            structure.WriteDistance(writer, set.Target);
    }
}
