using System.Collections.Immutable;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.CodeFixes;

/// <summary>Sets the distance of every class to itself to 0.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZeroDiagonalCodeFix))]
public sealed class ZeroDiagonalCodeFix : NumbersCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.DiagonalNotZero.Id);

    private protected override string Title => "Set the diagonal to 0";

    private protected override IReadOnlyList<ExpressionSyntax>? Mend(IReadOnlyList<ExpressionSyntax> numbers, IReadOnlyList<double> values)
    {
        if (TableStructure.SideOf(values.Count) is not { } classCount)
            return null;
        return [.. numbers.Select((number, i) => i / classCount == i % classCount && values[i] != 0 ? Literal(0, number) : number)];
    }
}
