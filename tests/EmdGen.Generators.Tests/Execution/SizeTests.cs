using System.Globalization;
using System.Reflection;
using System.Text;
using EmdGen.Generators.Model;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>What is emitted stays small: text that a compiler reads quickly, and methods that the JIT still optimises.</summary>
public sealed class SizeTests
{
    private const int LargestText = 200_000;
    private const int LargestMethod = 30_000;

    /// <summary>Characters of a literal and what parts it from the next.</summary>
    private const int LongestDistance = 22;
    private const int LongestCost = 15;

    public static TheoryData<int, bool> Chains()
    {
        var data = new TheoryData<int, bool>();
        foreach (int classCount in Enumerable.Range(2, 12).Concat([32, 101, 1000]))
        {
            data.Add(classCount, false);
            data.Add(classCount, true);
        }

        return data;
    }

    public static TheoryData<string> Others => new(ClassSets.Trees.Concat(ClassSets.Tables).Concat(ClassSets.Learned).Append("table 1000"));

    [Theory]
    [MemberData(nameof(Chains))]
    public void Text_and_methods_of_a_chain(int classCount, bool hasPositions)
    {
        string members = string.Join(", ", Enumerable.Range(0, classCount).Select(i => $"C{i}"));
        string positions = string.Join(", ", Enumerable.Range(0, classCount).Select(i => (i * 1.1).ToString("R", CultureInfo.InvariantCulture)));
        string arguments = hasPositions ? $"({positions})" : "";
        AssertSmall(GeneratorRun.Of($"[EmdGen.OrderedClasses{arguments}] internal enum E {{ {members} }}"), 0);
    }

    /// <summary>Beside the numbers of tables, of which the distances are written, and the costs.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void Text_and_methods_of_trees_and_tables(string name)
    {
        ClassSet set = ClassSets.Of(name);
        int numbers = set.Structure is TableStructure ? set.Structure.ClassCount * set.Structure.ClassCount : 0;
        AssertSmall(GeneratorRun.Of(set), numbers * (LongestDistance + LongestCost));
    }

    private static void AssertSmall(GeneratorRun run, int tableText)
    {
        int bytes = run.Files.Values.Sum(Encoding.UTF8.GetByteCount);
        Assert.InRange(bytes, 1000, LargestText + tableText);
        MethodBody[] bodies = [.. Bodies(EmittedAssembly.Load(run))];
        Assert.NotEmpty(bodies);
        Assert.All(bodies, body => Assert.InRange(body.GetILAsByteArray()!.Length, 1, LargestMethod));
    }

    private static IEnumerable<MethodBody> Bodies(Assembly assembly)
        => from type in assembly.GetTypes()
           from method in type.GetMethods(
               BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           let body = method.GetMethodBody()
           where body is not null
           select body;
}
