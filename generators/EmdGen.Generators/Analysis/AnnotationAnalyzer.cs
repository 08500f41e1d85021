using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing;
using EmdGen.Generators.Parsing.Structures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmdGen.Generators.Analysis;

/// <summary>Says what is wrong with an annotation, by the parser of the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.TooFewClasses,
        Descriptors.WrongPositionCount,
        Descriptors.PositionMeantAsCount,
        Descriptors.PositionNotFinite,
        Descriptors.PositionsNotIncreasing,
        Descriptors.SpacingNotSingle,
        Descriptors.InvalidExponent,
        Descriptors.ContradictoryArguments,
        Descriptors.ForIsNoEnum,
        Descriptors.FlagsEnum,
        Descriptors.EnumOutOfReach,
        Descriptors.StructCannotBeFilled,
        Descriptors.TargetExists,
        Descriptors.TargetShared,
        Descriptors.ReservedName,
        Descriptors.LanguageTooOld,
        Descriptors.Alias,
        Descriptors.TableNotSquare,
        Descriptors.InvalidDistance,
        Descriptors.DiagonalNotZero,
        Descriptors.CostNotSingle,
        Descriptors.Asymmetric,
        Descriptors.TriangleBroken,
        Descriptors.SensitivityNotPositive,
        Descriptors.BiasNotFinite,
        Descriptors.FileMissing,
        Descriptors.FileAmbiguous,
        Descriptors.FileUnreadable,
        Descriptors.FileMalformed,
        Descriptors.BranchMissing,
        Descriptors.EmptySegment,
        Descriptors.TooManyWeights,
        Descriptors.InvalidWeight,
        Descriptors.TwoWeights,
        Descriptors.TooManyClasses,
        Descriptors.FileTooLarge);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Emitted from every file, and so checked in every file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var targets = new ConcurrentBag<(TargetType Target, ISymbol Symbol)>();
            start.RegisterSymbolAction(context => AnalyzeType(context, targets), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(context => ReportShared(context, targets));
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, ConcurrentBag<(TargetType Target, ISymbol Symbol)> targets)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Annotation.Of(attribute) is { } annotation)
                AnalyzeAnnotation(context, type, attribute, annotation, targets);
        }
    }

    private static void AnalyzeAnnotation(
        SymbolAnalysisContext context,
        INamedTypeSymbol type,
        AttributeData attribute,
        Annotation annotation,
        ConcurrentBag<(TargetType Target, ISymbol Symbol)> targets)
    {
        ParseResult parsed = AnnotationParser.Parse(type, attribute, annotation, context.CancellationToken);
        ParseResult result = TableFileParser.Resolve(
            parsed, type.Name, NamedFiles(context, parsed.ClassSet), context.CancellationToken);
        foreach (Problem problem in result.Problems)
            Report(problem);
        if (result.ClassSet is { } set)
            targets.Add((set.Target, type));
        if (!CapabilitiesParser.Parse(context.Compilation).CompilesEmittedCode)
        {
            string version = ((CSharpCompilation)context.Compilation).LanguageVersion.ToDisplayString();
            Report(Problem.Create(Descriptors.LanguageTooOld, ProblemSite.Attribute, type.Name, version));
        }

        void Report(Problem problem) => context.ReportDiagnostic(Diagnostic.Create(
            problem.Descriptor,
            ProblemLocator.Locate(problem.Site, attribute, context.Options.AdditionalFiles, context.CancellationToken),
            [.. problem.Arguments]));
    }

    private static IReadOnlyList<TableFile> NamedFiles(SymbolAnalysisContext context, ClassSet? set)
        => set?.Structure.PendingFile is { } name
            ? [.. context.Options.AdditionalFiles
                .Where(file => TableFile.IsAt(file.Path, name))
                .Select(file => TableFileParser.Open(file, context.CancellationToken))]
            : [];

    private static void ReportShared(CompilationAnalysisContext context, IReadOnlyCollection<(TargetType Target, ISymbol Symbol)> targets)
    {
        TargetNames names = TargetNames.Of([.. targets.Select(pair => pair.Target)]);
        foreach ((TargetType target, ISymbol symbol) in targets)
        {
            if (names.Shared.Contains(target.FullName))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.TargetShared, symbol.Locations[0], symbol.Name, target.FullName));
        }
    }
}
