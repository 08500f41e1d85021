using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>A project and a driver that ran the generator over it. Neither changes: every edit begins there, or at what an edit left.</summary>
internal sealed record OpenProject(CSharpCompilation Project, GeneratorDriver Driver)
{
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The names of the files that are written, with their texts.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>What the generator itself took at its last run.</summary>
    public TimeSpan Time => Driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;

    public static OpenProject Of(CSharpCompilation project, IEnumerable<AdditionalText>? files = null, bool tracksSteps = true)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new EmdGenerator().AsSourceGenerator()],
            files,
            UserProject.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
        return new OpenProject(project, driver).Run();
    }

    public OpenProject After(Func<CSharpCompilation, CSharpCompilation> edit) => (this with { Project = edit(Project) }).Run();

    /// <summary>The files that are not the very texts that were there before.</summary>
    public IReadOnlyList<string> WrittenSince(OpenProject before)
    {
        var kept = before.Result.GeneratedSources.Select(file => file.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. Result.GeneratedSources.Where(file => !kept.Contains(file.SourceText)).Select(file => file.HintName).Order(StringComparer.Ordinal)];
    }

    private OpenProject Run()
    {
        OpenProject ran = this with { Driver = Driver.RunGenerators(Project) };
        Assert.Null(ran.Result.Exception);
        return ran;
    }
}
