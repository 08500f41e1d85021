using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>
/// From C# 13 on, lists of numbers that no type is said of mean logits in float32 and labels as class indices. Arguments that have a type mean
/// what they always meant.
/// </summary>
public class OverloadTests
{
    private const string Attribute = "OverloadResolutionPriorityAttribute";

    private const string Sets =
        """
        [EmdGen.OrderedClasses] internal enum Quality { Poor, Fair, Good }
        [EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct Three;
        [EmdGen.LearnedGroundDistance] internal enum Coin { Heads, Tails }
        """;

    private const string Variables =
        """
        float[] z = [2, 0, 0]; int[] y = [1]; long[] wide = [1]; Quality[] members = [Quality.Fair]; float[] q = [0.2f, 0.8f, 0];
        float[] losses = new float[1], gradient = new float[3]; Half[] halves = [(Half)2f, Half.Zero, Half.Zero], halfGradient = new Half[3];
        Half[] halfTargets = [Half.Zero, Half.One, Half.Zero]; ushort[] bits = new ushort[3], bitTargets = [0x3F80, 0, 0], bitGradient = new ushort[3];
        ReadOnlySpan<float> zs = z, qs = q; ReadOnlySpan<int> ys = y; ReadOnlySpan<long> wides = wide; ReadOnlySpan<Quality> memberSpan = members;
        Span<float> room = z; Span<int> labelRoom = y; GroundDistance table = GroundDistance.Chain(2); var options = new EmdOptions();
        """;

    /// <summary>Calls whose arguments have types, or lists whose elements say it.</summary>
    private static readonly string[] Typed =
    [
        .. from target in (string[])["y", "wide", "members", "q", "ys", "wides", "memberSpan", "qs", "labelRoom", "room", "y.AsSpan()", "q[0..3]", "default(ReadOnlySpan<int>)"]
           from logits in (string[])["z", "zs", "room"]
           from call in Calls(logits, target, "losses", "gradient")
           select call,
        .. from target in (string[])["y", "wide", "members", "halfTargets", "ys"]
           from call in Calls("halves", target, "losses", "halfGradient")
           select call,
        .. from target in (string[])["y", "wide", "members", "bitTargets", "ys"]
           from call in Calls("bits", target, "losses", "bitGradient")
           select call.Replace("(", "BFloat16(", StringComparison.Ordinal),
        "QualityEmd.Loss(z, [Quality.Fair])", "QualityEmd.Loss(z, [0.2f, 0.8f, 0f])", "Three.Loss(zs, y)", "Three.Loss(zs, qs)",
    ];

    public static TheoryData<string, string> Bare => new()
    {
        { "QualityEmd.Loss([2, 0, 0], [1])", "float, int, EmdOptions" },
        { "QualityEmd.Loss([2, 0, 0], [0])", "float, int, EmdOptions" },
        { "QualityEmd.Loss([2, 0, 0, 0, 2, 0], [0, 1], options)", "float, int, EmdOptions" },
        { "QualityEmd.Loss([2, 0, 0], [1], losses)", "float, int, float, EmdOptions" },
        { "QualityEmd.LossAndGradient([2f, 0, 0], [1], gradient)", "float, int, float, EmdOptions" },
        { "QualityEmd.LossAndGradient([2, 0, 0], [0], losses, gradient)", "float, int, float, float, EmdOptions" },
        { "Three.Loss([2, 0, 0], [0])", "float, int, EmdOptions" },
        { "Three.LossAndGradient([2, 0, 0], [1], losses, gradient, options)", "float, int, float, float, EmdOptions" },
        { "CoinEmd.Loss([2, 0], [0], table)", "float, int, GroundDistance, EmdOptions" },
        { "CoinEmd.Loss([2f, 0], [Coin.Tails], table)", "float, Coin, GroundDistance, EmdOptions" },
        { "QualityEmd.Loss(z, [0])", "float, int, EmdOptions" },
        { "QualityEmd.Loss([2f, 0, 0], wide)", "float, long, EmdOptions" },
        { "QualityEmd.Loss([2f, 0, 0], [1L])", "float, long, EmdOptions" },
        { "QualityEmd.Loss([2f, 0, 0], [Quality.Fair])", "float, Quality, EmdOptions" },
        { "QualityEmd.Loss([2f, 0, 0], members)", "float, Quality, EmdOptions" },
        { "QualityEmd.Loss([2, 0, 0], q)", "float, float, EmdOptions" },
        { "QualityEmd.Loss([2, 0, 0], [0.2f, 0.8f, 0])", "float, float, EmdOptions" },
        { "QualityEmd.LossAndGradient([2f, 0, 0], [0.2f, 0.8f, 0], losses, gradient)", "float, float, float, float, EmdOptions" },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void ListsBindTo(string call, string parameters)
    {
        foreach (LanguageVersion version in (LanguageVersion[])[LanguageVersion.CSharp13, LanguageVersion.Preview])
            Assert.Equal([parameters], Bind([call], version));
    }

    [Fact]
    public void TypesBindAsEver()
    {
        string[] expected = Bind(Typed, LanguageVersion.CSharp12);
        Assert.Equal(expected, Bind(Typed, LanguageVersion.CSharp13));
        Assert.Equal(expected, Bind(Typed, LanguageVersion.Preview));
    }

    /// <summary>Every call of a kind gives the loss of its kind: the same label in each, or the same distribution.</summary>
    [Fact]
    public void CallsGiveTheSameLoss()
    {
        string[] labels = ["[2, 0, 0], [1]", "z, [1]", "z, y", "z, wide", "z, members", "[2f, 0, 0], [Quality.Fair]", "[2f, 0, 0], [1L]", "[2, 0, 0], [0f, 1f, 0f]"];
        float[] values = Run(labels, LanguageVersion.CSharp13);
        Assert.All(values, value => Assert.Equal(values[0], value, 1e-5f));
        float[] soft = Run(["[2, 0, 0], [0.2f, 0.8f, 0]", "z, q", "zs, qs"], LanguageVersion.CSharp13);
        Assert.All(soft, value => Assert.Equal(soft[0], value));
        Assert.NotEqual(values[0], soft[0]);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, 0)]
    [InlineData(LanguageVersion.CSharp13, 4)]
    [InlineData(LanguageVersion.Preview, 4)]
    public void FourMethodsAreRanked(LanguageVersion version, int count)
    {
        GeneratorRun run = GeneratorRun.Of(UserProject.Create([Sets], version));
        Assert.Equal(count, run.Files["Quality.Emd.g.cs"].Split(Attribute).Length - 1);
        EmittedAssembly.Load(run);
    }

    /// <summary>A user's own attribute of that name beside the framework's would be a warning where it is used.</summary>
    [Fact]
    public void ASecondAttributeIsNotUsed()
    {
        const string Own = "namespace System.Runtime.CompilerServices { internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute { public int Priority => priority; } }";
        GeneratorRun run = GeneratorRun.Of(UserProject.Create([Sets, Own], LanguageVersion.CSharp13));
        Assert.DoesNotContain(Attribute, run.Files["Quality.Emd.g.cs"], StringComparison.Ordinal);
        EmittedAssembly.Load(run);
    }

    private static IEnumerable<string> Calls(string logits, string target, string losses, string gradient) =>
    [
        $"QualityEmd.Loss({logits}, {target})", $"QualityEmd.Loss({logits}, {target}, options)", $"QualityEmd.Loss({logits}, {target}, {losses})",
        $"QualityEmd.LossAndGradient({logits}, {target}, {gradient})", $"QualityEmd.LossAndGradient({logits}, {target}, {losses}, {gradient}, options)",
    ];

    /// <summary>The parameters of the method that each call binds to: the elements of spans, and other types.</summary>
    private static string[] Bind(string[] calls, LanguageVersion version)
    {
        string statements = string.Concat(calls.Select(call => $"{call};\n"));
        GeneratorRun run = GeneratorRun.Of(UserProject.Create([Sets, Program("internal static void Calls()", statements)], version));
        EmittedAssembly.Load(run);
        SyntaxTree tree = run.Output.SyntaxTrees.ElementAt(1);
        SemanticModel model = run.Output.GetSemanticModel(tree);
        MethodDeclarationSyntax body = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        string[] bound =
        [
            .. body.Body!.Statements.OfType<ExpressionStatementSyntax>().Select(statement => Parameters((IMethodSymbol)model.GetSymbolInfo(statement.Expression).Symbol!)),
        ];
        Assert.Equal(calls.Length, bound.Length);
        return bound;
    }

    private static string Parameters(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter =>
        (parameter.Type is INamedTypeSymbol { TypeArguments: [var element] } ? element : parameter.Type).WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')));

    private static float[] Run(string[] arguments, LanguageVersion version)
    {
        string calls = string.Join(", ", arguments.Select(argument => $"QualityEmd.Loss({argument})"));
        CSharpCompilation project = UserProject.Create([Sets, Program("internal static float[] Calls()", $"return [{calls}];")], version);
        MethodInfo method = EmittedAssembly.Load(GeneratorRun.Of(project)).GetType("Program")!.GetMethod("Calls", BindingFlags.Static | BindingFlags.NonPublic)!;
        return (float[])method.Invoke(null, null)!;
    }

    private static string Program(string signature, string statements)
        => $"using System; using EmdGen; internal static class Program {{ {signature} {{ {Variables}\n{statements} }} }}";
}
