using System.Collections.Immutable;
using EmdGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.CodeFixes;

/// <summary>Puts the positions of ordered classes in their order. Two that are equal need a decision, and so get no fix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SortPositionsCodeFix))]
public sealed class SortPositionsCodeFix : NumbersCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.PositionsNotIncreasing.Id);

    private protected override string Title => "Sort the positions";

    private protected override IReadOnlyList<ExpressionSyntax>? Mend(IReadOnlyList<ExpressionSyntax> numbers, IReadOnlyList<double> values)
        => values.Distinct().Count() == values.Count
            ? [.. numbers.Zip(values, (number, value) => (number, value)).OrderBy(pair => pair.value).Select(pair => pair.number)]
            : null;
}
