using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Whatever the user's names are, emitted code compiles beside them, and its methods can be called.</summary>
public class HostileNameTests
{
    public static TheoryData<string, string> Sources => new()
    {
        { "[EmdGen.OrderedClasses] internal enum @class { @int, @void, @is }", "classEmd" },
        { "namespace @namespace.@event { [EmdGen.OrderedClasses] internal enum @enum { @if, @else } }", "namespace.event.enumEmd" },
        { "namespace N { [EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct @struct; }", "N.struct" },
        { "[EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct @record;", "record" },
        { "[EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct @scoped;", "scoped" },
        { "namespace Größe.Цвет { [EmdGen.OrderedClasses] internal enum 大小 { 小, 中, 大 } }", "Größe.Цвет.大小Emd" },
        { "namespace System { [EmdGen.OrderedClasses] internal enum Span { Single, Array } }", "System.SpanEmd" },
        { "namespace A.System { [global::EmdGen.OrderedClasses] internal enum ReadOnlySpan { X, Y } }", "A.System.ReadOnlySpanEmd" },
        { "namespace EmdGen.Something { [OrderedClasses] internal enum EmdGen { EmdOptions, EmdOutputs } }", "EmdGen.Something.EmdGenEmd" },
        { "namespace A.EmdGen { [global::EmdGen.OrderedClasses] internal enum E { X, Y } }", "A.EmdGen.EEmd" },
        { "namespace N { [EmdGen.OrderedClasses] internal enum E { ClassCount, Loss, LossAndGradient, Evaluate, Distance, Shape, Kernel } }", "N.EEmd" },
        { "[EmdGen.OrderedClasses] internal enum Kernel { logits, labels, options }", "KernelEmd" },
        { "namespace N { internal class Outer { public struct Inner { [EmdGen.OrderedClasses] internal enum E { A, B } } } }", "N.EEmd" },
        { "namespace N { internal partial interface IOuter { partial record Middle { [EmdGen.OrderedClasses(Count = 4)] private readonly partial struct S; } } }", "N.IOuter+Middle+S" },
        { "internal static partial class @static { internal partial record struct R { [EmdGen.OrderedClasses(Count = 4)] internal partial struct S; } }", "static+R+S" },
        { "internal partial class Loss { [EmdGen.OrderedClasses(Count = 4)] internal partial struct S { private int mine; public void Set() => mine = 1; public readonly int Mine => mine; } }", "Loss+S" },
        { "[EmdGen.OrderedClasses] internal enum E { A, B } internal readonly partial struct EEmd { public static int Extra => ClassCount; }", "EEmd" },
        { "internal class Outer { internal protected enum E { A, B } } [EmdGen.OrderedClasses(For = typeof(Outer.E))] internal partial struct S;", "S" },
        { "[System.Obsolete] [EmdGen.OrderedClasses] internal enum Old { A, [System.Obsolete] B }", "OldEmd" },
        { "[assembly: System.CLSCompliant(true)]\n/// <summary>E</summary>\n[EmdGen.OrderedClasses] [System.CLSCompliant(false)] public enum E : ulong { /** <summary>A</summary> */ A, /** <summary>B</summary> */ B }", "EEmd" },
        { "/// <summary>E</summary>\n[EmdGen.OrderedClasses] public enum E { /** <summary>A</summary> */ A, /** <summary>B</summary> */ B }", "EEmd" },
        { "[EmdGen.OrderedClasses(For = typeof(System.DayOfWeek))] public partial struct Day;", "Day" },
        { "internal enum Hidden { A, B } [EmdGen.OrderedClasses(For = typeof(Hidden))] public partial struct Seen;", "Seen" },
        { "internal enum Hidden { A, B } internal partial class C { [EmdGen.OrderedClasses(For = typeof(Hidden))] protected partial struct Seen; }", "C+Seen" },
        { "[EmdGen.OrderedClasses] internal enum IEnumClasses { A, B } internal readonly partial struct IEnumClassesEmd : EmdGen.IEnumClasses<IEnumClasses>;", "IEnumClassesEmd" },
        { "namespace EmdGen { [OrderedClasses] internal enum Emitted { Shape, System } }", "EmdGen.EmittedEmd" },
        { "namespace EmdGen.CompilerServices { [OrderedClasses] internal enum Shape { Unsafe, Emitted } }", "EmdGen.CompilerServices.ShapeEmd" },
        { "[EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct Shape;", "Shape" },
        { "namespace Emitted { internal partial class EmdGen { [global::EmdGen.OrderedClasses(Count = 3)] internal partial struct Emitted; } }", "Emitted.EmdGen+Emitted" },
        { "internal partial class Shape { [EmdGen.OrderedClasses] internal enum E { TOps, TVector, Unsafe } [EmdGen.OrderedClasses(Count = 3)] internal partial struct System; }", "Shape+System" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void CompilesAndRuns(string source, string typeName)
    {
        foreach (OptimizationLevel optimization in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            EmittedLoss emitted = EmittedLoss.Compile(source, typeName, optimization);
            float[] logits = Batches.Logits(5, emitted.ClassCount);
            int[] labels = Batches.Labels(5, emitted.ClassCount);
            Evaluation.Reference(logits, labels, emitted.Distance).AssertClose(emitted.Evaluate(logits, labels));
        }
    }

    [Fact]
    public void AliasesAreNoClasses()
    {
        EmittedLoss emitted = EmittedLoss.Compile("[EmdGen.OrderedClasses] internal enum E { Low, Least = Low, High, Most = High }", "EEmd");
        Assert.Equal(2, emitted.ClassCount);
        Assert.Equal(["Low", "High"], (IReadOnlyList<string>)emitted.Type.GetProperty("ClassNames")!.GetValue(null)!);
    }

    [Fact]
    public void NamesThatDifferByCaseAloneGetFilesOfTheirOwn()
    {
        const string Source = "namespace N { [EmdGen.OrderedClasses] internal enum Size { A, B } [EmdGen.OrderedClasses] internal enum SIZE { A, B, C } }";
        Assert.Equal(2, EmittedLoss.Compile(Source, "N.SizeEmd").ClassCount);
        Assert.Equal(3, EmittedLoss.Compile(Source, "N.SIZEEmd").ClassCount);
    }

    [Fact]
    public void SeveralStructsMayBeForOneEnum()
    {
        const string Source =
            """
            [EmdGen.OrderedClasses] internal enum E { A, B, C }
            [EmdGen.OrderedClasses(0, 1, 3, For = typeof(E))] internal readonly partial struct First;
            [EmdGen.OrderedClasses(For = typeof(E), Exponent = 1)] internal readonly partial struct Second;
            """;
        Assert.Equal(3.0, EmittedLoss.Compile(Source, "First").Distance[0, 2]);
        Assert.Equal(1, EmittedLoss.Compile(Source, "Second").Distance.Exponent);
        Assert.Equal(2, EmittedLoss.Compile(Source, "EEmd").Distance.Exponent);
    }
}
