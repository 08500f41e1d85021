using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>The doc comment of an emitted struct: in plain words, which loss it is.</summary>
internal static class DocComment
{
    private const int LongestList = 40;

    public static void Write(IndentedWriter writer, ClassSet set, StructureDescription structure)
    {
        writer.WriteLine("/// <summary>");
        WriteLines(writer, structure.Summary(set.Enum is { } labels ? $"classes of <see cref=\"{labels.Type}\"/>" : "classes"));
        writer.WriteLine("/// </summary>");
        writer.WriteLine("/// <remarks>");
        writer.WriteLine("/// <para>");
        WriteLines(writer, structure.Loss());
        writer.WriteLine("/// </para>");
        WriteClasses(writer, set, structure);
        writer.WriteLine("/// </remarks>");
    }

    private static void WriteLines(IndentedWriter writer, IEnumerable<string> lines)
    {
        foreach (string line in lines)
            writer.WriteLine("/// " + line);
    }

    private static void WriteClasses(IndentedWriter writer, ClassSet set, StructureDescription structure)
    {
        int classCount = set.Structure.ClassCount;
        if (set.Enum is null && !structure.HasPlaces)
        {
            writer.WriteLine($"/// <para>The classes are the indices 0 to {classCount - 1}.</para>");
            return;
        }

        int listed = classCount <= LongestList ? classCount : LongestList;
        writer.WriteLine("/// <list type=\"number\">");
        for (int i = 0; i < listed; i++)
            writer.WriteLine($"/// <item>{Class(set, structure, i)}</item>");
        if (listed < classCount)
            writer.WriteLine($"/// <item>and so on to {Class(set, structure, classCount - 1)}</item>");
        writer.WriteLine("/// </list>");
    }

    private static string Class(ClassSet set, StructureDescription structure, int index)
    {
        string name = set.Enum is { } labels ? labels.Classes[index].Name : "class";
        return $"{name} (index {Literal.Digits((decimal)index)}){structure.Place(index)}";
    }
}
