using System.Runtime.CompilerServices;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing;
using EmdGen.Generators.Parsing.Structures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tracking;

/// <summary>
/// Reads class sets of one kind of annotation, and reads none again while neither its declaration nor anything it depends on has changed. An
/// editor asks after every letter that is typed, and the compiler binds the attributes of every enum anew when it is asked about them.
/// </summary>
internal sealed class ParseMemory(Annotation annotation)
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> entries = new();

    /// <summary>The class set of a declaration; null where it is none, or has an error.</summary>
    public ClassSet? Parse(
        BaseTypeDeclarationSyntax declaration, Surroundings surroundings, Compilation compilation, CancellationToken cancellation)
    {
        Entry entry = entries.GetOrCreateValue(declaration);
        if (entry.Latest is not { } latest || !(latest.DependsOn == surroundings.Types || latest.DependsOn == surroundings.Declarations))
            entry.Latest = latest = Read(declaration, surroundings, compilation, cancellation);
        return latest.Set;
    }

    private Reading Read(
        BaseTypeDeclarationSyntax declaration, Surroundings surroundings, Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
            return new Reading(surroundings.Declarations, null);
        AttributeData? attribute = type.GetAttributes().FirstOrDefault(
            candidate => IsOn(declaration, candidate.ApplicationSyntaxReference) && Annotation.Of(candidate) == annotation);
        ClassSet? set = attribute is null ? null : AnnotationParser.Parse(type, attribute, annotation, cancellation).ClassSet;
        return new Reading(SelfContained.Is(declaration, type) ? surroundings.Types : surroundings.Declarations, set);
    }

    /// <summary>An attribute is at this part of a type, which may have several.</summary>
    private static bool IsOn(SyntaxNode declaration, SyntaxReference? attribute)
        => attribute?.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(attribute.Span);

    /// <summary>What was read last of a declaration, replaced as a whole: drivers may run at the same time.</summary>
    private sealed class Entry
    {
        public Reading? Latest { get; set; }
    }

    /// <summary>What was read, and what has to stay as it was for that to hold.</summary>
    private sealed class Reading(Surface dependsOn, ClassSet? set)
    {
        public Surface DependsOn => dependsOn;

        public ClassSet? Set => set;
    }
}
