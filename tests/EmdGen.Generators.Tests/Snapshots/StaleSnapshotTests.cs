using System.Runtime.CompilerServices;

namespace EmdGen.Generators.Tests.Snapshots;

public class StaleSnapshotTests
{
    [Fact]
    public void EverySnapshotBelongsToATest() => Assert.All(
        Directory.GetFiles(Here(), "*.verified.cs").Select(path => Path.GetFileName(path)),
        name =>
        {
            string[] owner = name.Split('#')[0].Split('.');
            Type? type = typeof(StaleSnapshotTests).Assembly.GetType($"{typeof(StaleSnapshotTests).Namespace}.{owner[0]}");
            Assert.True(type?.GetMethod(owner[1]) is not null, $"No test takes {name}.");
        });

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
