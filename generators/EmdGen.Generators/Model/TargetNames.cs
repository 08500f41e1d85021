using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Model;

/// <summary>The facts that class sets must know of each other: names that more than one of them asks for.</summary>
/// <param name="Shared">Full names of structs that several class sets would write.</param>
/// <param name="AlikeIgnoringCase">Annotated names that differ from another by case alone, as names of emitted files may not.</param>
internal sealed record TargetNames(EquatableArray<string> Shared, EquatableArray<string> AlikeIgnoringCase)
{
    public static TargetNames Of(IReadOnlyCollection<TargetType> targets) => new(
        Repeated(targets.Select(target => target.FullName), StringComparer.Ordinal).ToEquatableArray(),
        Repeated(targets.Select(target => target.AnnotatedName), StringComparer.OrdinalIgnoreCase).ToEquatableArray());

    private static IEnumerable<string> Repeated(IEnumerable<string> names, StringComparer comparer)
        => names.GroupBy(name => name, comparer)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal);
}
