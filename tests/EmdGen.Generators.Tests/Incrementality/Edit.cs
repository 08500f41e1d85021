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
        OpenProject before = OpenProject.Of(UserProject.Create(sources), files);
        Assert.NotEmpty(before.Files);
        return Of((before with { Driver = editFiles(before.Driver) }).After(edit));
    }

    /// <summary>The last run of a driver that keeps its steps.</summary>
    public static Edit Of(OpenProject after) => new(after.Result);

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

    /// <summary>How many results of a step have a reason.</summary>
    public int Count(string step, IncrementalStepRunReason reason) => Reasons(step).Count(given => given == reason);

    private void AssertStep(string name, IncrementalStepRunReason[] reasons) => Assert.Equal(reasons, Reasons(name));

    // A step that had nothing to do is not tracked at all.
    private IEnumerable<IncrementalStepRunReason> Reasons(string name)
        => Reasons(result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : []);

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
