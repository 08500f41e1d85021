using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>What the code of a file is bound to: types and members by name, and what is called without a name, as operators are.</summary>
/// <remarks>Comments are no part of it, so what documentation refers to is no use.</remarks>
internal sealed class FileUses
{
    private FileUses(string path, IReadOnlyList<SymbolUse> symbols, IReadOnlyList<string> unresolved, int nameCount)
    {
        Path = path;
        Symbols = symbols;
        Unresolved = unresolved;
        NameCount = nameCount;
    }

    /// <summary>The file's.</summary>
    public string Path { get; }

    public IReadOnlyList<SymbolUse> Symbols { get; }

    /// <summary>Names that the compiler finds nothing for, each with its file and line.</summary>
    public IReadOnlyList<string> Unresolved { get; }

    /// <summary>Of all names, those that resolve and those that do not.</summary>
    public int NameCount { get; }

    public static FileUses Of(SyntaxTree tree, Compilation compilation)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        var symbols = new List<SymbolUse>();
        var unresolved = new List<string>();
        int nameCount = 0;
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(MayBeUse))
        {
            bool isName = node is SimpleNameSyntax;
            nameCount += isName ? 1 : 0;
            SymbolInfo info = model.GetSymbolInfo(node);
            ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            if (symbol is not (null or IErrorTypeSymbol))
                symbols.Add(new(node, symbol));
            else if (isName)
                unresolved.Add($"{Place(node)}: {node}");
        }

        return new(tree.FilePath, symbols, unresolved, nameCount);
    }

    /// <summary>The file and line of a node.</summary>
    public static string Place(SyntaxNode node)
        => $"{node.SyntaxTree.FilePath}:{node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    /// <summary>A name that stands for something, or what calls a member without naming it.</summary>
    private static bool MayBeUse(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => !StandsForNothing(name),
        GenericNameSyntax or ImplicitObjectCreationExpressionSyntax => true,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => true,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        _ => false,
    };

    // A type that is inferred is not named, and the others stand for no symbol of their own.
    private static bool StandsForNothing(IdentifierNameSyntax name)
        => name.IsVar || name.IsUnmanaged || name.IsNotNull || name.Identifier.IsKind(SyntaxKind.GlobalKeyword)
            || name.Parent is NameEqualsSyntax { Parent: UsingDirectiveSyntax }
            || (name.Identifier.ValueText == "nameof" && name.Parent is InvocationExpressionSyntax);
}
