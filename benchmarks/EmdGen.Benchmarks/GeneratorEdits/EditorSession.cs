using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>
/// A project and the driver that runs the generator over it after every edit, each time from what it kept of the time before, as compilers
/// and editors do.
/// </summary>
public sealed class EditorSession
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private static readonly IReadOnlyList<MetadataReference> References = [.. FrameworkFiles()
        .Append(typeof(ISquaredEmd).Assembly.Location)
        .Select(file => MetadataReference.CreateFromFile(file))];

    private CSharpCompilation project;
    private CsvFile? table;
    private GeneratorDriver driver;

    /// <summary>Opens a project and runs nothing yet.</summary>
    /// <param name="sources">The texts of its files.</param>
    /// <param name="table">A file that is no source; null where there is none.</param>
    /// <param name="countsFiles">Keeps what <see cref="EmittedFiles"/> counts, which takes time that no editor spends.</param>
    public EditorSession(IEnumerable<string> sources, CsvFile? table, bool countsFiles)
    {
        this.table = table;
        project = CSharpCompilation.Create(
            "Project",
            sources.Select((text, index) => Parse(text, index)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        driver = CSharpGeneratorDriver.Create(
            [new Generators.EmdGenerator().AsSourceGenerator()],
            table is null ? [] : [table],
            ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, countsFiles));
    }

    /// <summary>The files that the last run wrote anew; all others were kept.</summary>
    public int EmittedFiles => Result.TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>Replaces the text of a source, or adds one behind the last.</summary>
    public void Edit(int index, string text)
    {
        SyntaxTree tree = Parse(text, index);
        project = index < project.SyntaxTrees.Length
            ? project.ReplaceSyntaxTree(project.SyntaxTrees[index], tree)
            : project.AddSyntaxTrees(tree);
    }

    /// <summary>Takes the last source away.</summary>
    public void RemoveLast() => project = project.RemoveSyntaxTrees(project.SyntaxTrees[^1]);

    /// <summary>Replaces the file that is no source.</summary>
    public void Edit(CsvFile replacement)
    {
        driver = driver.ReplaceAdditionalText(table!, replacement);
        table = replacement;
    }

    /// <summary>Runs the generator, which does what the last edit asks for.</summary>
    public RunTime Run()
    {
        driver = driver.RunGenerators(project);
        if (Result.Exception is { } exception)
            throw new InvalidOperationException("The generator failed.", exception);
        GeneratorDriverTimingInfo times = driver.GetTimingInfo();
        return new RunTime(times.GeneratorTimes.Single().ElapsedTime.TotalMilliseconds, times.ElapsedTime.TotalMilliseconds);
    }

    private static SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"/project/Source{index}.cs");

    /// <summary>The assemblies of .NET itself, out of those that this process may load.</summary>
    private static IEnumerable<string> FrameworkFiles()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == folder);
    }
}
