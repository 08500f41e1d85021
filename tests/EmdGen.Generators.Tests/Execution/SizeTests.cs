using System.Globalization;
using System.Reflection;
using System.Text;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>What is emitted stays small: text that a compiler reads quickly, and methods that the JIT still optimises.</summary>
public sealed class SizeTests
{
    private const int LargestText = 200_000;
    private const int LargestMethod = 30_000;

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

    [Theory]
    [MemberData(nameof(Chains))]
    public void Text_and_methods_of_a_chain(int classCount, bool hasPositions)
    {
        string members = string.Join(", ", Enumerable.Range(0, classCount).Select(i => $"C{i}"));
        string positions = string.Join(", ", Enumerable.Range(0, classCount).Select(i => (i * 1.1).ToString("R", CultureInfo.InvariantCulture)));
        string arguments = hasPositions ? $"({positions})" : "";
        GeneratorRun run = GeneratorRun.Of($"[EmdGen.OrderedClasses{arguments}] internal enum E {{ {members} }}");
        int bytes = run.Files.Values.Sum(Encoding.UTF8.GetByteCount);
        Assert.InRange(bytes, 1000, LargestText);
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
