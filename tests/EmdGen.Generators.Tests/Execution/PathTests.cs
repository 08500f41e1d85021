using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>The path of a call from the user's method to the loop over blocks stays short, as a debugger shows it.</summary>
public class PathTests
{
    private const int MostFrames = 11;
    private const int MostCrossings = 3;

    private const string Source = """
        using System.Diagnostics;
        using System.Linq;
        using System.Reflection;

        /// <summary>Grades.</summary>
        [EmdGen.OrderedClasses]
        public enum Quality
        {
            /// <summary>Not good.</summary>
            Poor,
            /// <summary>Neither.</summary>
            Fair,
            /// <summary>Not poor.</summary>
            Good,
        }

        /// <summary>Sees who calls.</summary>
        public static class Probe
        {
            private static MethodBase[]? seen;

            /// <summary>Remembers the callers.</summary>
            public static void Hit() => seen = [.. new StackTrace(1).GetFrames().Select(frame => frame.GetMethod()!)];

            /// <summary>Calls the loss of whole blocks with members of the enum as labels.</summary>
            public static MethodBase[] Call()
            {
                QualityEmd.LossAndGradient(new float[64 * 3], new Quality[64], new float[64 * 3]);
                return seen!;
            }
        }
        """;

    [Fact]
    public void Enum_labels_reach_the_loop_in_few_frames()
    {
        GeneratorRun run = GeneratorRun.Of(Source);
        SyntaxTree kernels = run.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(".Cpu.g.cs", StringComparison.Ordinal));
        string probed = kernels.ToString().Replace("for (nint left", "global::Probe.Hit();\nfor (nint left", StringComparison.Ordinal);
        SyntaxTree replaced = CSharpSyntaxTree.ParseText(probed, (CSharpParseOptions)kernels.Options, kernels.FilePath);
        Assembly user = EmittedAssembly.Load(run with { Output = run.Output.ReplaceSyntaxTree(kernels, replaced) });
        MethodBase[] path =
        [
            .. ((MethodBase[])user.GetType("Probe")!.GetMethod("Call")!.Invoke(null, null)!)
                .TakeWhile(method => method.Name != "Call").Reverse(),
        ];
        string shown = string.Join('\n', path.Select(method => $"{method.DeclaringType} {method.Name}"));
        Assert.Equal("LossAndGradient", path[0].Name);
        Assert.Equal("HardGradient", path[^1].Name);
        Assert.True(path.Length <= MostFrames, shown);
        Assert.InRange(path.Zip(path.Skip(1), (caller, callee) => caller.Module.Assembly != callee.Module.Assembly).Count(isCrossing => isCrossing), 2, MostCrossings);
    }
}
