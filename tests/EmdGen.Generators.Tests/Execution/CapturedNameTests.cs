using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Emitted kernels name types without their namespaces, and no declaration of the user's takes such a name over.</summary>
public class CapturedNameTests
{
    /// <summary>Types of every name that an emitted kernel says, which are not what it means.</summary>
    private const string Captors =
        """
        internal class Shape; internal class Unsafe; internal class Cache; internal class RowBlocks; internal class RowCrossEntropy<TOps, TVector>;
        internal class TOps; internal class TVector; internal class TPositions; internal class TCrossEntropy; internal enum MethodImplOptions { None }
        internal interface ISwitch; internal interface ILaneOps<TVector>; internal interface IChainShape; internal interface IClassShape;
        internal interface IUnrolledChain; internal interface IUnrolledFlows; internal interface IUnrolledTable;
        internal sealed class MethodImpl : global::System.Attribute; internal sealed class MethodImplAttribute : global::System.Attribute;
        """;

    /// <summary>Class sets of every structure, in a namespace and outside.</summary>
    private const string Sets =
        """
        namespace N
        {
            [global::EmdGen.OrderedClasses] internal enum Grade { Low, Middle, High }
            [global::EmdGen.OrderedClasses(Count = 50)] internal readonly partial struct Age;
            [global::EmdGen.ClassTree] internal enum Pet { [global::EmdGen.Branch("a")] Cat, [global::EmdGen.Branch("a")] Dog, [global::EmdGen.Branch("b")] Fish }
            [global::EmdGen.GroundDistance(0, 1, 1, 0)] internal enum Coin { Heads, Tails }
            [global::EmdGen.LearnedGroundDistance(Count = 4)] internal readonly partial struct Letter;
        }
        [global::EmdGen.OrderedClasses(0, 1, 3)] internal enum Size { S, M, L }
        """;

    [Theory]
    [InlineData("N")]
    [InlineData("EmdGen")]
    [InlineData("EmdGen.System")]
    [InlineData("EmdGen.System.Runtime.CompilerServices")]
    [InlineData("EmdGen.EmdGen.CompilerServices.Contracts")]
    [InlineData("EmdGen.CompilerServices")]
    [InlineData("EmdGen.CompilerServices.System")]
    [InlineData("EmdGen.CompilerServices.Contracts.Emitted")]
    [InlineData("N.System")]
    [InlineData("N.EmdGen.CompilerServices.Emitted")]
    [InlineData("N.Emitted")]
    [InlineData("System")]
    [InlineData("System.Runtime")]
    [InlineData("Emitted")]
    public void TypesInANamespace(string name) => AssertRuns(Sets, $"namespace {name} {{ {Captors} }}");

    [Fact]
    public void TypesOfNoNamespace() => AssertRuns(Sets, Captors + " internal class Emitted; internal class Contracts; internal class Span<T>;");

    [Fact]
    public void GlobalUsings() => AssertRuns(
        $"global using N.Captors; global using static N.Holder; global using Unsafe = N.Captors.Cache; global using Emitted = N.Captors;\n{Sets}",
        $$"""namespace N.Captors { {{Captors}} } namespace N { internal static class Holder { internal class Span; internal class Contracts; } }""");

    /// <summary>Two projects of which one sees the internal types of the other.</summary>
    [Fact]
    public void FriendsDoNotMeet()
    {
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"UserProject\")]\n";
        CSharpCompilation library = UserProject.Create([Friend + "namespace L { [EmdGen.OrderedClasses] internal enum Grade { Low, High } }"]);
        CSharpCompilation user = UserProject.Create([Sets + " internal abstract class User : L.IUsed;"]);
        AssertRuns(user.AddReferences(Reference(library.AddSyntaxTrees(Parse("namespace L { internal interface IUsed; }")))));
    }

    /// <summary>Two projects of which each has what the other has, and keeps it to itself.</summary>
    [Fact]
    public void NamesakesDoNotMeet() => AssertRuns(UserProject.Create([Sets]).AddReferences(Reference(UserProject.Create([Sets]))));

    /// <summary>The kernels and their signatures say what they do in short names.</summary>
    [Fact]
    public void KernelsSayNoNamespace()
    {
        string[] kernels =
        [
            .. GeneratorRun.Of(Sets).Files.Where(file => file.Key.EndsWith(".Cpu.g.cs", StringComparison.Ordinal))
                .SelectMany(file => file.Value.Split('\n').SkipWhile(line => !line.Contains("[MethodImplAttribute(", StringComparison.Ordinal))),
        ];
        Assert.NotEmpty(kernels);
        Assert.DoesNotContain(kernels, line => line.Contains("global::", StringComparison.Ordinal));
    }

    private static void AssertRuns(params string[] sources) => AssertRuns(UserProject.Create(sources));

    private static void AssertRuns(CSharpCompilation project)
    {
        var emitted = new EmittedLoss(EmittedAssembly.Load(GeneratorRun.Of(project)).GetType("N.GradeEmd")!);
        float[] logits = Batches.Logits(5, emitted.ClassCount);
        int[] labels = Batches.Labels(5, emitted.ClassCount);
        Evaluation.Reference(logits, labels, emitted.Distance).AssertClose(emitted.Evaluate(logits, labels));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, UserProject.ParseOptions, "More.cs");

    /// <summary>A library with what is generated for it.</summary>
    private static MetadataReference Reference(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        Assert.True(GeneratorRun.Of(library.WithAssemblyName("Library")).Output.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
