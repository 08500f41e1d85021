using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>One of the attributes that make a class set, and what reads the structure it describes.</summary>
/// <param name="Name">As users write it.</param>
/// <param name="TakesCount">Whether a struct may say Count instead of an enum.</param>
/// <param name="Parser">What reads the structure.</param>
internal sealed record Annotation(string Name, bool TakesCount, StructureParser Parser)
{
    public static readonly Annotation OrderedClasses = new("OrderedClasses", TakesCount: true, new ChainParser());

    public static readonly Annotation ClassTree = new("ClassTree", TakesCount: false, new TreeParser());

    public static readonly Annotation GroundDistance = new("GroundDistance", TakesCount: false, new TableParser());

    public static readonly Annotation LearnedGroundDistance = new("LearnedGroundDistance", TakesCount: true, new LearnedParser());

    public static readonly IReadOnlyList<Annotation> All = [OrderedClasses, ClassTree, GroundDistance, LearnedGroundDistance];

    private const string Namespace = "EmdGen";

    private const string Suffix = "Attribute";

    /// <summary>The name of the attribute's class, without its namespace.</summary>
    public string TypeName => Name + Suffix;

    /// <summary>Which annotation an attribute is; null for any other.</summary>
    public static Annotation? Of(AttributeData attribute) => All.FirstOrDefault(annotation => annotation.IsIts(attribute.AttributeClass));

    private bool IsIts(INamedTypeSymbol? type)
        => type is { Arity: 0, ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
            && type.Name == TypeName;
}
