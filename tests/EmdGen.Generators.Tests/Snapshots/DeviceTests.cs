using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Snapshots;

/// <summary>What is emitted for other devices, letter for letter, in a project that references EmdGen.Gpu; and that it compiles there.</summary>
public class DeviceTests
{
    [Fact]
    public void Chain() => Verify("[EmdGen.OrderedClasses(0, 1.5, 2)] internal enum Quality { Poor, Fair, Good }");

    [Fact]
    public void LongChain() => Verify("[EmdGen.OrderedClasses(Count = 101)] internal readonly partial struct Age;");

    [Fact]
    public void Tree() => Verify(
        """
        [EmdGen.ClassTree]
        internal enum Vehicle { [EmdGen.Branch("road")] Car, [EmdGen.Branch("road")] Truck, [EmdGen.Branch("")] Ship }
        """);

    [Fact]
    public void Table() => Verify("[EmdGen.LearnedGroundDistance(Count = 40)] internal readonly partial struct Letter;");

    [Fact]
    public void Every_class_count_compiles()
    {
        IEnumerable<string> sources = Enumerable.Range(2, 33)
            .Select(count => $"[EmdGen.OrderedClasses(Count = {count})] internal readonly partial struct Unit{count};");
        GeneratorRun run = GeneratorRun.Of(DeviceProject.Create(sources));
        Assert.Equal(33, run.Files.Keys.Count(name => name.EndsWith(".Gpu.g.cs", StringComparison.Ordinal)));
        Assert.Empty(run.Output.GetDiagnostics());
    }

    [Fact]
    public void Nothing_is_emitted_where_the_package_is_not_referenced()
        => Assert.DoesNotContain(GeneratorRun.Of("[EmdGen.OrderedClasses] internal enum Bit { Off, On }").Files.Keys, name => name.Contains("Gpu"));

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        GeneratorRun run = GeneratorRun.Of(DeviceProject.Create([source]));
        Assert.Empty(run.Output.GetDiagnostics());
        Snapshot.Verify(
            run.Files.Where(file => file.Key.EndsWith(".Gpu.g.cs", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => file.Value),
            method: method);
    }
}
