using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Names and members of the classes as generic code sees them.</summary>
public class EnumClassesTests
{
    public static TheoryData<string, string, string[]> Sources => new()
    {
        { "[EmdGen.OrderedClasses] internal enum E : byte { High = 200, Low = 3, Least = Low }", "EEmd", ["Low", "High"] },
        { "[EmdGen.OrderedClasses] internal enum @class { @int, @void }", "classEmd", ["int", "void"] },
        { "internal enum Hidden { A, B } [EmdGen.OrderedClasses(For = typeof(Hidden))] public partial struct Seen;", "Seen", ["A", "B"] },
        { "internal class Outer { internal enum E { A, B } } [EmdGen.OrderedClasses(For = typeof(Outer.E))] internal partial struct S;", "S", ["A", "B"] },
        { "[EmdGen.LearnedGroundDistance] internal enum Fruit { Apple, Pear }", "FruitEmd", ["Apple", "Pear"] },
        { "[EmdGen.ClassTree] internal enum Leaf { [EmdGen.Branch(\"b\")] A, [EmdGen.Branch(\"b\")] B, [EmdGen.Branch(\"c\")] C }", "LeafEmd", ["A", "B", "C"] },
        { "[EmdGen.GroundDistance([0, 1, 2, 0])] internal enum Side { Left, Right }", "SideEmd", ["Left", "Right"] },
        { "[EmdGen.OrderedClasses] internal enum E { A, B } internal readonly partial struct EEmd : EmdGen.IEnumClasses<E>;", "EEmd", ["A", "B"] },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void EveryTypeOfAnEnumImplementsTheInterface(string source, string typeName, string[] names)
    {
        Type type = EmittedLoss.Compile(source, typeName).Type;
        Type enumType = type.GetInterfaces().Single(implemented => implemented.Name == "IEnumClasses`1").GenericTypeArguments[0];
        Assert.Equal(names, (IEnumerable<string>)Call(nameof(Names), type)!);
        Assert.Equal(names, (IEnumerable<string>)Call(nameof(MembersByRank), type, enumType)!);
    }

    [Fact]
    public void ClassesThatAreCountedHaveNoNames()
    {
        Type type = EmittedLoss.Compile("[EmdGen.OrderedClasses(Count = 3)] internal readonly partial struct Three;", "Three").Type;
        Assert.Null(Call(nameof(Names), type));
        Assert.Equal([typeof(ISquaredEmd)], type.GetInterfaces());
    }

    private static object? Call(string method, params Type[] types)
        => typeof(EnumClassesTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, null);

    private static IReadOnlyList<string>? Names<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.ClassNames;

    /// <summary>The members that the indices stand for, which must stand for the indices.</summary>
    private static IReadOnlyList<string> MembersByRank<TEmd, TEnum>()
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        where TEnum : struct, Enum
    {
        TEnum[] members = [.. Enumerable.Range(0, TEmd.ClassCount).Select(TEmd.ClassAt)];
        Assert.Equal(Enumerable.Range(0, TEmd.ClassCount), members.Select(TEmd.ClassIndex));
        return [.. members.Select(member => TEmd.ClassNames![TEmd.ClassIndex(member)])];
    }
}
