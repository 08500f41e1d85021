using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tracking;

/// <summary>
/// The part of a compilation from which answers of a kind follow. Two are equal while no edit has touched that part, so that a pipeline keeps the
/// first of them, and what was found out beside it holds on. It keeps alive no compilation that it was made of.
/// </summary>
internal sealed class Surface : IEquatable<Surface>
{
    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly ImmutableArray<MetadataReference> references;
    private readonly CompilationOptions options;
    private readonly string? assemblyName;
    private readonly Func<SyntaxTree, SyntaxTree, bool> areAlike;

    private Surface(Compilation compilation, Func<SyntaxTree, SyntaxTree, bool> areAlike)
    {
        trees = compilation.SyntaxTrees.ToImmutableArray();
        references = compilation.ExternalReferences;
        options = compilation.Options;
        assemblyName = compilation.AssemblyName;
        this.areAlike = areAlike;
    }

    /// <summary>The sources, as they were when the surface was first seen.</summary>
    public IEnumerable<SyntaxTree> Trees => trees;

    /// <summary>Names of types: what they mean, and who can use them.</summary>
    public static Surface OfTypes(Compilation compilation)
        => new(compilation, static (one, other) => TypeOutline.Of(one) == TypeOutline.Of(other));

    /// <summary>Every declaration with its constants and attributes: all but the bodies of members.</summary>
    public static Surface OfDeclarations(Compilation compilation)
        => new(compilation, static (one, other) => SyntaxFactory.AreEquivalent(one.GetRoot(), other.GetRoot(), IsBody));

    public bool Equals(Surface? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || areAlike != other.areAlike || trees.Length != other.trees.Length || assemblyName != other.assemblyName)
            return false;
        if (!(ReferenceEquals(options, other.options) || options.Equals(other.options)) || !references.SequenceEqual(other.references))
            return false;
        for (int i = 0; i < trees.Length; i++)
        {
            if (!IsAlike(trees[i], other.trees[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Surface);

    public override int GetHashCode() => trees.Length;

    private static bool IsBody(SyntaxKind kind) => kind is SyntaxKind.Block or SyntaxKind.ArrowExpressionClause;

    private bool IsAlike(SyntaxTree one, SyntaxTree other)
        => ReferenceEquals(one, other) || (one.Options.Equals(other.Options) && one.FilePath == other.FilePath && areAlike(one, other));
}
