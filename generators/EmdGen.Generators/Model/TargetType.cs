using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Model;

/// <summary>The struct that is written or filled.</summary>
/// <param name="Namespace">As source; empty for the global namespace.</param>
/// <param name="ContainingTypes">The declarations to open around the struct, outermost first: <c>partial class Outer</c>.</param>
/// <param name="Name">As people write it, not escaped.</param>
/// <param name="Modifiers">What precedes <c>partial</c>; empty where the user's own declaration says it.</param>
/// <param name="Keyword"><c>struct</c> or <c>record struct</c>.</param>
/// <param name="IsExposed">Whether other assemblies may see the struct.</param>
/// <param name="FullName">Namespace, containing types and name, not escaped: no two class sets may share it.</param>
/// <param name="AnnotatedName">The full name of the declaration that carries the attribute, which emitted files are named after.</param>
internal sealed record TargetType(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string Modifiers,
    string Keyword,
    bool IsExposed,
    string FullName,
    string AnnotatedName);
