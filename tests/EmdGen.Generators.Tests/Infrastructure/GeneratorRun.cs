using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>One run of the generator over a user's project.</summary>
internal sealed record GeneratorRun(Compilation Output, IReadOnlyDictionary<string, string> Files)
{
    public static GeneratorRun Of(CSharpCompilation project)
    {
        var parseOptions = (CSharpParseOptions?)project.SyntaxTrees.FirstOrDefault()?.Options ?? UserProject.ParseOptions;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new EmdGenerator().AsSourceGenerator()], parseOptions: parseOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
            throw new InvalidOperationException("The generator failed.", result.Exception);
        return new GeneratorRun(output, result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString()));
    }

    public static GeneratorRun Of(params string[] sources) => Of(UserProject.Create(sources));
}
