using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tracking;

/// <summary>
/// Tells an enum that says everything itself, apart from what the names of its attributes mean: its values and the arguments of attributes are
/// literals. Most are so, and stay as they were read while other declarations change.
/// </summary>
internal static class SelfContained
{
    public static bool Is(BaseTypeDeclarationSyntax declaration, INamedTypeSymbol type)
        => declaration is EnumDeclarationSyntax syntax
            && syntax.BaseList is null or { Types: [{ Type: PredefinedTypeSyntax }] }
            && AreLiteral(syntax.AttributeLists)
            && syntax.Members.All(member => (member.EqualsValue is null || IsLiteral(member.EqualsValue.Value)) && AreLiteral(member.AttributeLists))
            && HasLibraryAttributes(type)
            && type.GetMembers().All(HasLibraryAttributes);

    private static bool AreLiteral(SyntaxList<AttributeListSyntax> lists)
        => lists.SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default)
            .All(argument => IsLiteral(argument.Expression));

    private static bool IsLiteral(ExpressionSyntax value)
        => value is LiteralExpressionSyntax
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax };

    /// <summary>What an attribute of the project itself takes can change while all names stay.</summary>
    private static bool HasLibraryAttributes(ISymbol symbol)
        => symbol.GetAttributes().All(attribute => !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.ContainingAssembly, symbol.ContainingAssembly));
}
