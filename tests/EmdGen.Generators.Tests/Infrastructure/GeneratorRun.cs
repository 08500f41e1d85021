using EmdGen.Generators.Emission;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>One run of the generator over a user's project.</summary>
internal sealed record GeneratorRun(Compilation Output, IReadOnlyDictionary<string, string> Files)
{
    public static GeneratorRun Of(CSharpCompilation project, params IReadOnlyList<AdditionalText> files)
    {
        var parseOptions = (CSharpParseOptions?)project.SyntaxTrees.FirstOrDefault()?.Options ?? UserProject.ParseOptions;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new EmdGenerator().AsSourceGenerator()], files, parseOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
            throw new InvalidOperationException("The generator failed.", result.Exception);
        return new GeneratorRun(output, result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString()));
    }

    /// <summary>What the generator would write for a class set that nothing was parsed for.</summary>
    public static GeneratorRun Of(ClassSet set, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        var files = new Dictionary<string, string>
        {
            [$"{set.Target.AnnotatedName}.{ContractFile.BackEnd}.g.cs"] = ContractFile.Write(set, ranksOverloads: false, CancellationToken.None),
            [$"{set.Target.AnnotatedName}.{CpuFile.BackEnd}.g.cs"] = CpuFile.Write(set, optimization == OptimizationLevel.Release, CancellationToken.None),
        };
        string declaration = $"internal readonly partial struct {set.Target.Name};";
        return new GeneratorRun(UserProject.Create([declaration, .. files.Values], optimization), files);
    }

    public static GeneratorRun Of(params string[] sources) => Of(UserProject.Create(sources));
}
