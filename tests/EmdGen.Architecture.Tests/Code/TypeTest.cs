using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>Places in the code where a value is asked for its type, or taken for one of a type.</summary>
internal static class TypeTest
{
    /// <summary>Whether a name is the type of a pattern, case, <c>is</c>, <c>as</c>, cast, <c>typeof</c>, <c>OfType</c> or <c>Cast</c>.</summary>
    public static bool IsAt(SyntaxNode name) => Whole(name).Parent switch
    {
        BinaryExpressionSyntax test => test.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression,
        CastExpressionSyntax or TypeOfExpressionSyntax or CaseSwitchLabelSyntax => true,
        TypePatternSyntax or DeclarationPatternSyntax or RecursivePatternSyntax or ConstantPatternSyntax => true,
        TypeArgumentListSyntax { Parent: GenericNameSyntax method } => method.Identifier.ValueText is "OfType" or "Cast",
        _ => false,
    };

    /// <summary>The type's name with what it is qualified by, and with the question mark behind it.</summary>
    private static SyntaxNode Whole(SyntaxNode name) => name.Parent switch
    {
        QualifiedNameSyntax { Right: var right } parent when right == name => Whole(parent),
        AliasQualifiedNameSyntax { Name: var right } parent when right == name => Whole(parent),
        MemberAccessExpressionSyntax { Name: var right } parent when right == name => Whole(parent),
        NullableTypeSyntax parent => Whole(parent),
        ParenthesizedExpressionSyntax parent => Whole(parent),
        _ => name,
    };
}
