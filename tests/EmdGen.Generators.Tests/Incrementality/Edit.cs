using System.Collections.Immutable;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>A run of the generator after an edit, by one driver that ran before it.</summary>
internal sealed class Edit
{
    private readonly GeneratorRunResult result;

    private Edit(GeneratorRunResult result) => this.result = result;

    public static Edit Of(IEnumerable<string> sources, Func<CSharpCompilation, CSharpCompilation> edit)
        => Of(sources, [], edit, driver => driver);

    public static Edit Of(
        IEnumerable<string> sources,
        IEnumerable<AdditionalText> files,
        Func<CSharpCompilation, CSharpCompilation> edit,
        Func<GeneratorDriver, GeneratorDriver> editFiles)
    {
        CSharpCompilation project = UserProject.Create(sources);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new EmdGenerator().AsSourceGenerator()],
            files,
            UserProject.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(project);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        return new Edit(editFiles(driver).RunGenerators(edit(project)).GetRunResult().Results.Single());
    }

    /// <summary>The project with another text in one of its sources.</summary>
    public static CSharpCompilation Replace(CSharpCompilation project, int index, string text)
    {
        SyntaxTree old = project.SyntaxTrees[index];
        return project.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, UserProject.ParseOptions, old.FilePath));
    }

    public void AssertParsed(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Parsed, reasons);

    public void AssertRead(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Files, reasons);

    public void AssertTables(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Tables, reasons);

    public void AssertNames(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Names, reasons);

    public void AssertCapabilities(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Capabilities, reasons);

    public void AssertJobs(params IncrementalStepRunReason[] reasons) => AssertStep(EmdGenerator.Steps.Jobs, reasons);

    /// <summary>The reasons of the files: the contract file of every class set, then the processor file of every class set.</summary>
    public void AssertFiles(params IncrementalStepRunReason[] reasons)
        => Assert.Equal(reasons, Reasons(result.TrackedOutputSteps.SelectMany(step => step.Value)));

    // A step that had nothing to do is not tracked at all.
    private void AssertStep(string name, IncrementalStepRunReason[] reasons)
        => Assert.Equal(reasons, Reasons(result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : []));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
