using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EmdGen.Generators.Emission;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing;
using EmdGen.Generators.Parsing.Structures;
using EmdGen.Generators.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators;

/// <summary>
/// Writes a squared EMD for every annotated set of classes. An annotation with an error gets nothing;
/// <see cref="Analysis.AnnotationAnalyzer"/> says why.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EmdGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<Surface> types = context.CompilationProvider
            .Select(static (compilation, _) => Surface.OfTypes(compilation))
            .WithTrackingName(Steps.Types);

        IncrementalValueProvider<(Surroundings Surroundings, Compilation Compilation)> known = types
            .Combine(context.CompilationProvider
                .Select(static (compilation, _) => Surface.OfDeclarations(compilation))
                .WithTrackingName(Steps.Declarations))
            .Select(static (pair, _) => new Surroundings(pair.Left, pair.Right))
            .Combine(context.CompilationProvider);

        IncrementalValuesProvider<(BaseTypeDeclarationSyntax Declaration, Surface Types)> candidates = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => AttributeNames.IsCandidate(node),
                static (syntax, _) => (BaseTypeDeclarationSyntax)syntax.Node)
            .Combine(types);

        IReadOnlyList<IncrementalValuesProvider<ClassSet>> parsed
            = [.. Annotation.All.Select(annotation => Parsed(context, annotation, candidates, known))];

        IncrementalValueProvider<TargetNames> names = parsed
            .Select(static sets => sets.Select(static (set, _) => set.Target).Collect())
            .Aggregate(static (all, more) => all.Combine(more).Select(static (pair, _) => pair.Left.AddRange(pair.Right)))
            .Select(static (targets, _) => TargetNames.Of(targets))
            .WithTrackingName(Steps.Names);

        var knownCapabilities = new ConditionalWeakTable<Surface, Capabilities>();
        IncrementalValueProvider<Capabilities> capabilities = types
            .Combine(context.CompilationProvider)
            .Select((pair, _) => knownCapabilities.GetValue(pair.Left, _ => CapabilitiesParser.Parse(pair.Right)))
            .WithTrackingName(Steps.Capabilities);

        foreach (IncrementalValuesProvider<ClassSet> sets in parsed)
        {
            IncrementalValuesProvider<Job> jobs = sets
                .Combine(names)
                .Combine(capabilities)
                .Select(static (pair, _) => new Job(pair.Left.Left, pair.Left.Right, pair.Right))
                .Where(static job => job.CanBeEmitted)
                .WithTrackingName(Steps.Jobs);

            context.RegisterSourceOutput(jobs, static (production, job) => production.AddSource(
                HintName.Of(job.Set.Target, job.Names, ContractFile.BackEnd),
                ContractFile.Write(job.Set, job.Capabilities.RanksOverloads, production.CancellationToken)));
            context.RegisterSourceOutput(jobs, static (production, job) => production.AddSource(
                HintName.Of(job.Set.Target, job.Names, CpuFile.BackEnd),
                CpuFile.Write(job.Set, job.Capabilities.IsOptimized, production.CancellationToken)));
            context.RegisterSourceOutput(jobs.Where(static job => job.Capabilities.RunsOnDevices), static (production, job) => production.AddSource(
                HintName.Of(job.Set.Target, job.Names, GpuFile.BackEnd), GpuFile.Write(job.Set, production.CancellationToken)));
        }
    }

    /// <summary>The class sets of one kind of annotation.</summary>
    /// <remarks>
    /// ForAttributeWithMetadataName would have the compiler bind the attributes of every candidate after every edit of the project.
    /// </remarks>
    private static IncrementalValuesProvider<ClassSet> Parsed(
        IncrementalGeneratorInitializationContext context,
        Annotation annotation,
        IncrementalValuesProvider<(BaseTypeDeclarationSyntax Declaration, Surface Types)> candidates,
        IncrementalValueProvider<(Surroundings Surroundings, Compilation Compilation)> known)
    {
        var memory = new ParseMemory(annotation);
        IncrementalValuesProvider<ClassSet> parsed = candidates
            .Where(pair => AttributeNames.MayCarry(pair.Declaration, annotation.TypeName, pair.Types))
            .Select(static (pair, _) => pair.Declaration)
            .Combine(known)
            .Select((pair, cancellation) => memory.Parse(pair.Left, pair.Right.Surroundings, pair.Right.Compilation, cancellation))
            .WithTrackingName(Steps.Parsed)
            .Where(static set => set is not null)!;
        return annotation == Annotation.GroundDistance ? WithTables(context, parsed) : parsed;
    }

    /// <summary>Reads the files that annotations name, and none else.</summary>
    private static IncrementalValuesProvider<ClassSet> WithTables(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ClassSet> parsed)
    {
        IncrementalValueProvider<EquatableArray<string>> named = parsed
            .Select(static (set, _) => set.Structure.PendingFile ?? "")
            .Collect()
            .Select(static (names, _) => names.Where(name => name.Length > 0).Distinct().ToEquatableArray());

        IncrementalValueProvider<ImmutableArray<TableFile>> files = context.AdditionalTextsProvider
            .Combine(named)
            .Where(static pair => pair.Right.Any(name => TableFile.IsAt(pair.Left.Path, name)))
            .Select(static (pair, cancellation) => TableFileParser.Open(pair.Left, cancellation))
            .WithTrackingName(Steps.Files)
            .Collect();

        return parsed
            .Combine(files)
            .Select(static (pair, cancellation)
                => TableFileParser.Resolve(new ParseResult(pair.Left, []), pair.Left.Target.Name, pair.Right, cancellation).ClassSet)
            .WithTrackingName(Steps.Tables)
            .Where(static set => set is not null)!;
    }

    /// <summary>Names of the pipeline's steps, by which tests ask what ran again.</summary>
    internal static class Steps
    {
        public const string Types = nameof(Types);
        public const string Declarations = nameof(Declarations);
        public const string Parsed = nameof(Parsed);
        public const string Files = nameof(Files);
        public const string Tables = nameof(Tables);
        public const string Names = nameof(Names);
        public const string Capabilities = nameof(Capabilities);
        public const string Jobs = nameof(Jobs);
    }
}
