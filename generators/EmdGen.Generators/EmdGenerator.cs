using EmdGen.Generators.Emission;
using EmdGen.Generators.Emission.Contract;
using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators;

/// <summary>
/// Writes a squared EMD for every annotated set of classes. An annotation with an error gets nothing;
/// <see cref="Diagnostics.OrderedClassesAnalyzer"/> says why.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EmdGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ClassSet> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(OrderedClassesArguments.AttributeFullName, IsCandidate, Parse)
            .WithTrackingName(Steps.Parsed)
            .Where(static set => set is not null)!;

        IncrementalValueProvider<TargetNames> names = parsed
            .Select(static (set, _) => set.Target)
            .Collect()
            .Select(static (targets, _) => TargetNames.Of(targets))
            .WithTrackingName(Steps.Names);

        IncrementalValueProvider<Capabilities> capabilities = context.CompilationProvider
            .Select(static (compilation, _) => Capabilities.Of(compilation))
            .WithTrackingName(Steps.Capabilities);

        IncrementalValuesProvider<Job> jobs = parsed
            .Combine(names)
            .Combine(capabilities)
            .Select(static (pair, _) => new Job(pair.Left.Left, pair.Left.Right, pair.Right))
            .Where(static job => job.CanBeEmitted)
            .WithTrackingName(Steps.Jobs);

        context.RegisterSourceOutput(jobs, static (production, job) => production.AddSource(
            HintName.Of(job.Set.Target, job.Names, ContractFile.BackEnd), ContractFile.Write(job.Set)));
        context.RegisterSourceOutput(jobs, static (production, job) => production.AddSource(
            HintName.Of(job.Set.Target, job.Names, CpuFile.BackEnd), CpuFile.Write(job.Set, job.Capabilities.IsOptimized)));
        context.RegisterSourceOutput(jobs.Where(static job => job.Capabilities.RunsOnDevices), static (production, job) => production.AddSource(
            HintName.Of(job.Set.Target, job.Names, GpuFile.BackEnd), GpuFile.Write(job.Set)));
    }

    private static bool IsCandidate(SyntaxNode node, CancellationToken cancellation)
        => node is EnumDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax;

    private static ClassSet? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
        => OrderedClassesParser.Parse((INamedTypeSymbol)context.TargetSymbol, context.Attributes[0]).ClassSet;

    /// <summary>Names of the pipeline's steps, by which tests ask what ran again.</summary>
    internal static class Steps
    {
        public const string Parsed = nameof(Parsed);
        public const string Names = nameof(Names);
        public const string Capabilities = nameof(Capabilities);
        public const string Jobs = nameof(Jobs);
    }
}
