using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tracking;

/// <summary>
/// What a file adds to the names of types: usings, namespaces, and types with modifiers, type parameters and bases. Members other than types,
/// attributes and bodies are left out, because no name of a type, nor who can use it, depends on them.
/// </summary>
internal static class TypeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = new();

    public static string Of(SyntaxTree tree) => Known.GetValue(tree, static unknown => Read(unknown.GetCompilationUnitRoot()));

    private static string Read(CompilationUnitSyntax unit)
    {
        var outline = new StringBuilder();
        Add(outline, unit.Externs);
        Add(outline, unit.Usings);
        AddMembers(outline, unit.Members);
        return outline.ToString();
    }

    private static void AddMembers(StringBuilder outline, SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax container:
                    outline.Append("namespace ").Append(container.Name).Append('{');
                    Add(outline, container.Externs);
                    Add(outline, container.Usings);
                    AddMembers(outline, container.Members);
                    outline.Append('}');
                    break;
                case BaseTypeDeclarationSyntax type:
                    AddType(outline, type);
                    break;
                case DelegateDeclarationSyntax:
                    outline.Append(member).Append('\n');
                    break;
            }
        }
    }

    private static void AddType(StringBuilder outline, BaseTypeDeclarationSyntax type)
    {
        outline.Append(type.Modifiers).Append(' ').Append(type.Kind()).Append(' ').Append(type.Identifier.Text).Append(' ');
        if (type is not TypeDeclarationSyntax declaration)
        {
            outline.Append(type.BaseList).Append('\n');
            return;
        }

        outline.Append(declaration.TypeParameterList).Append(type.BaseList).Append('{');
        AddMembers(outline, declaration.Members);
        outline.Append('}');
    }

    private static void Add<T>(StringBuilder outline, SyntaxList<T> directives)
        where T : SyntaxNode
    {
        foreach (T directive in directives)
            outline.Append(directive).Append('\n');
    }
}
