using EmdGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.CodeFixes;

/// <summary>Mends the numbers of an annotation where they stand, in whichever form they are written.</summary>
public abstract class NumbersCodeFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || model is null)
            return;
        IReadOnlyList<ExpressionSyntax> numbers = NumberArguments.Of(attribute);
        IReadOnlyList<double> values = [.. numbers.Select(number => Value(model, number, context.CancellationToken))];
        if (values.Any(value => double.IsNaN(value) || double.IsInfinity(value)) || Mend(numbers, values) is not { } mended)
            return;
        var replacements = numbers.Zip(mended, (old, number) => (old, number)).ToDictionary(pair => pair.old, pair => pair.number);
        SyntaxNode changed = root.ReplaceNodes(numbers, (old, _) => replacements[old].WithTriviaFrom(old));
        CodeAction action = CodeAction.Create(
            Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: GetType().Name);
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    /// <summary>The numbers that replace those given; null where they would still be wrong.</summary>
    private protected abstract IReadOnlyList<ExpressionSyntax>? Mend(IReadOnlyList<ExpressionSyntax> numbers, IReadOnlyList<double> values);

    /// <summary>A number to stand in the place of another.</summary>
    private protected static ExpressionSyntax Literal(double value, ExpressionSyntax place)
    {
        string text = Generators.Helpers.Literal.Digits(value);

        // The element type of an array without one comes from its elements, and must stay double.
        bool decidesType = place.Parent is InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax };
        return SyntaxFactory.ParseExpression(decidesType && text.All(char.IsDigit) ? text + ".0" : text);
    }

    private static double Value(SemanticModel model, ExpressionSyntax number, CancellationToken cancellation)
        => model.GetConstantValue(number, cancellation).Value is IConvertible value and not string and not bool and not char
            ? value.ToDouble(System.Globalization.CultureInfo.InvariantCulture)
            : double.NaN;
}
