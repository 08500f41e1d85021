using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Analysis;

/// <summary>Finds the numbers of an annotation: one by one, or as the elements of one array.</summary>
internal static class NumberArguments
{
    public static IReadOnlyList<ExpressionSyntax> Of(AttributeSyntax attribute)
    {
        IReadOnlyList<ExpressionSyntax> arguments =
        [
            .. (attribute.ArgumentList?.Arguments ?? [])
                .Where(argument => argument.NameEquals is null)
                .Select(argument => argument.Expression),
        ];
        return (arguments is [var only] ? Elements(only) : null) ?? arguments;
    }

    private static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax created => created.Initializer.Expressions,
        CollectionExpressionSyntax collection =>
            [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => null,
    };
}
