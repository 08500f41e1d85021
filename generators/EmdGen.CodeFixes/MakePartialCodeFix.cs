using System.Collections.Immutable;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.CodeFixes;

/// <summary>Makes an annotated struct partial, and every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix))]
public sealed class MakePartialCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.StructCannotBeFilled.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type
            || type.IsRefLikeType
            || type.IsGenericType
            || Identifier.ContainingTypes(type).Append(type).Any(part => part.IsFileLocal))
        {
            return;
        }

        CodeAction action = CodeAction.Create(
            $"Make '{type.Name}' partial", token => ApplyAsync(context.Document.Project.Solution, type, token), nameof(MakePartialCodeFix));
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellation)
    {
        IEnumerable<IGrouping<SyntaxTree, SyntaxReference>> files = Identifier.ContainingTypes(type).Append(type)
            .SelectMany(part => part.DeclaringSyntaxReferences)
            .GroupBy(reference => reference.SyntaxTree);
        foreach (IGrouping<SyntaxTree, SyntaxReference> file in files)
        {
            IEnumerable<TypeDeclarationSyntax> declarations =
                file.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
            SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            SyntaxNode changed = root.ReplaceNodes(declarations, (_, declaration) => WithPartial(declaration));
            if (solution.GetDocumentId(file.Key) is { } document)
                solution = solution.WithDocumentSyntaxRoot(document, changed);
        }

        return solution;
    }

    /// <summary>With the modifier as the last one, where the language wants it.</summary>
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax declaration)
    {
        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return declaration;
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
            return (TypeDeclarationSyntax)declaration.AddModifiers(partial);
        SyntaxToken keyword = declaration.Keyword;
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
