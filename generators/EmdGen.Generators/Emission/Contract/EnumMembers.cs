using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Contract;

/// <summary>Names of the classes, and the way from members of the enum to class indices and back.</summary>
internal static class EnumMembers
{
    private const int ValuesPerLine = 16;

    /// <summary>The interface that <c>ClassIndex</c> and <c>ClassAt</c> implement.</summary>
    public static string Interface(EnumClasses labels) => $"{Names.EnumClassesInterface}<{labels.Type}>";

    public static void Write(IndentedWriter writer, ClassSet set, EnumClasses labels)
    {
        writer.WriteLine();
        writer.WriteLine(
            $$"""
              /// <summary>[C]: the name of each class.</summary>
              {{Names.GeneratedCode}}
              public static {{Names.ReadOnlyList}}<string> {{MemberNames.ClassNames}} { get; } = {{Names.Array}}.AsReadOnly(new string[]
              {
              """);
        WriteList(writer, labels.Classes.Select(member => Literal.Of(member.Name)), perLine: 1);
        writer.WriteLine("});");
        writer.WriteLine();
        writer.WriteLine(
            $$"""
              {{Names.GeneratedCode}}
              private static {{Names.ReadOnlySpan}}<{{labels.UnderlyingType}}> {{MemberNames.UnderlyingValues}} =>
              [
              """);
        WriteList(writer, labels.Classes.Select(member => Literal.Digits(member.Value)), ValuesPerLine);
        writer.WriteLine("];");
        writer.WriteLine();
        writer.WriteLine(
            $"""
             /// <summary>The class index of a member: its rank by value.</summary>
             /// <param name="label">A member.</param>
             /// <returns>0 to C - 1.</returns>
             /// <exception cref="{Names.ArgumentOutOfRangeException}">The value is no member.</exception>
             {Names.GeneratedCode}
             {set.EnumMemberAccess} static int {MemberNames.ClassIndex}({labels.Type} label)
                 => {Names.EnumLabels}.ClassIndex<{labels.Type}, {labels.UnderlyingType}>(label, {MemberNames.UnderlyingValues});

             /// <summary>The member with a class index.</summary>
             /// <param name="index">0 to C - 1.</param>
             /// <exception cref="{Names.ArgumentOutOfRangeException}">The index is no class.</exception>
             {Names.GeneratedCode}
             {set.EnumMemberAccess} static {labels.Type} {MemberNames.ClassAt}(int index)
                 => {Names.EnumLabels}.ClassAt<{labels.Type}, {labels.UnderlyingType}>(index, {MemberNames.UnderlyingValues});
             """);
    }

    /// <summary>The members of the interface, where those of the struct are too hidden to implement it themselves.</summary>
    public static void WriteExplicitly(IndentedWriter writer, EnumClasses labels)
    {
        writer.WriteLine();
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static int {Interface(labels)}.{MemberNames.ClassIndex}({labels.Type} label) => {MemberNames.ClassIndex}(label);

             {Names.GeneratedCode}
             static {labels.Type} {Interface(labels)}.{MemberNames.ClassAt}(int index) => {MemberNames.ClassAt}(index);
             """);
    }

    private static void WriteList(IndentedWriter writer, IEnumerable<string> literals, int perLine)
    {
        using (writer.OpenIndentation())
            NumberLines.Write(writer, literals, perLine);
    }
}
