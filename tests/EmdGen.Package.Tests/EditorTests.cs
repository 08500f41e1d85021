using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Package.Tests;

/// <summary>The packed generator in a compiler that stays open between edits, as an editor keeps it.</summary>
[Collection(FeedCollection.Name)]
public class EditorTests(Feed feed)
{
    private const string Enum = "[EmdGen.OrderedClasses] internal enum Quality { Poor, Fair, Good }";
    private const string Other = "internal static class Other { internal static int One() => 1; }";

    private static readonly TimeSpan MostOfAnEdit = TimeSpan.FromMilliseconds(50);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    [Fact]
    public void An_edit_elsewhere_emits_nothing_again()
    {
        string folder = Path.Combine(feed.Folder, "unpacked");
        foreach (string file in new[] { "analyzers/dotnet/roslyn4.8/cs/EmdGen.Generators.dll", "lib/net10.0/EmdGen.dll" })
            feed.Unpack("EmdGen", file, folder);
        Type generator = Assembly.LoadFrom(Path.Combine(folder, "EmdGen.Generators.dll")).GetType("EmdGen.Generators.EmdGenerator", throwOnError: true)!;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()],
            parseOptions: Language,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        string[] runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation project = CSharpCompilation.Create(
            "Editor",
            [CSharpSyntaxTree.ParseText(Enum, Language), CSharpSyntaxTree.ParseText(Other, Language)],
            runtime.Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
                .Append(Path.Combine(folder, "EmdGen.dll"))
                .Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        driver = driver.RunGenerators(project);
        Assert.Equal(2, driver.GetRunResult().GeneratedTrees.Length);

        // The generator is compiled when it is first run.
        TimeSpan least = TimeSpan.MaxValue;
        for (int edit = 0; edit < 5; edit++)
        {
            SyntaxTree old = project.SyntaxTrees[1];
            project = project.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(Other.Replace("1;", $"{edit};", StringComparison.Ordinal), Language));
            driver = driver.RunGenerators(project);
            IEnumerable<IncrementalGeneratorRunStep> emitted = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value);
            Assert.All(emitted.SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
            TimeSpan time = driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;
            least = time < least ? time : least;
        }

        Assert.InRange(least, TimeSpan.Zero, MostOfAnEdit);
    }
}
