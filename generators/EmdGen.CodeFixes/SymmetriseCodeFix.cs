using System.Collections.Immutable;
using System.Globalization;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.CodeFixes;

/// <summary>Makes a table symmetric by the mean of both directions, which keeps the triangle inequality where the table has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SymmetriseCodeFix))]
public sealed class SymmetriseCodeFix : NumbersCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.Asymmetric.Id);

    private protected override string Title => "Make the table symmetric by the mean of both directions";

    private protected override IReadOnlyList<ExpressionSyntax>? Mend(IReadOnlyList<ExpressionSyntax> numbers, IReadOnlyList<double> values)
    {
        if (TableStructure.SideOf(values.Count) is not { } classCount)
            return null;
        return [.. numbers.Select((number, i) =>
        {
            double there = values[i], back = values[((i % classCount) * classCount) + (i / classCount)];
            return there == back ? number : Literal(Mean(there, back), number);
        })];
    }

    /// <summary>Rounded to as many digits as every decimal fraction keeps, so that of 0.1 and 0.2 it is 0.15.</summary>
    private static double Mean(double there, double back)
        => double.Parse(((there / 2) + (back / 2)).ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
