using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Text;

/// <summary>A kind of target that a loss takes.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Label">The type of a label; null for distributions, whose numbers have the type of the logits.</param>
/// <param name="Access">The accessibility of methods that take it.</param>
/// <param name="Description">The parameter's doc comment.</param>
/// <param name="IsEnum">Whether labels are members of the enum.</param>
internal sealed record TargetKind(string Parameter, string? Label, string Access, string Description, bool IsEnum = false)
{
    private const string Integers = "[N], or [N, S]: a class index for each row, 0 to {0}, or the ignore index.";

    /// <summary>Labels as 32-bit and 64-bit class indices, and soft targets: the kinds that kernels take.</summary>
    public static IEnumerable<TargetKind> OfKernels(ClassSet set)
    {
        string integers = string.Format(Integers, Helpers.Literal.Digits((decimal)(set.Structure.ClassCount - 1)));
        yield return new("labels", "int", "public", integers);
        yield return new("labels", "long", "public", integers);
        yield return new(
            "targets",
            null,
            "public",
            "The shape of the logits: a distribution over the classes for each row, not negative, summing to 1 within 1e-3 (16-bit types: 1e-2).");
    }

    /// <summary>The kinds that users may give: those that kernels take, and members of the enum where there is one.</summary>
    public static IEnumerable<TargetKind> OfUsers(ClassSet set)
    {
        foreach (TargetKind kind in OfKernels(set))
            yield return kind;
        if (set.Enum is { } labels)
            yield return OfMembers(set, labels);
    }

    /// <summary>Members of an enum.</summary>
    public static TargetKind OfMembers(ClassSet set, EnumClasses labels) => new(
        "labels", labels.Type, set.EnumMemberAccess, "[N], or [N, S]: a class for each row, or a value equal to the ignore index.", IsEnum: true);

    /// <summary>The parameter's type beside logits of a type.</summary>
    public string Type(string number) => $"{Names.ReadOnlySpan}<{Label ?? number}>";
}
