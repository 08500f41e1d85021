using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The class count and, where it is fixed at compile time, the ground distance.</summary>
internal static class ClassMembers
{
    public static void Write(IndentedWriter writer, ClassSet set)
    {
        writer.WriteLine(
            $$"""
              /// <summary>C, the number of classes.</summary>
              {{Names.GeneratedCode}}
              public const int ClassCount = {{set.Structure.ClassCount}};
              """);
        if (set.Structure is LearnedStructure)
            return;
        writer.WriteLine();
        writer.WriteLine(
            $$"""
              /// <summary>How far apart the classes lie, with the exponent of the loss.</summary>
              {{Names.GeneratedCode}}
              public static {{Names.GroundDistance}} Distance { get; } =
              """);
        using (writer.OpenIndentation())
            DistanceText.Write(writer, set.Structure);
    }
}
