using EmdGen.Architecture.Tests.Code;
using EmdGen.Architecture.Tests.Rooms;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>
/// Every room uses the rooms that <c>Rooms.txt</c> allows it, and no others. With EMDGEN_UPDATE_ROOMS=1 in the environment the file is
/// written instead.
/// </summary>
public class RoomTests
{
    private const string File = "tests/EmdGen.Architecture.Tests/Rooms.txt";

    private static readonly RoomGraph Small = RoomGraph.Of(SourceProject.Of(
        ("src/P/A/First.cs", "class First : Second;"),
        ("src/P/B/Second.cs", "class Second;")));

    [Fact]
    public void The_table_is_exact()
    {
        RoomGraph graph = RoomGraph.Of(Codebase.Projects);
        string text = Repository.Read(File);
        if (Environment.GetEnvironmentVariable("EMDGEN_UPDATE_ROOMS") == "1")
        {
            IEnumerable<string> head = text.Split('\n').TakeWhile(line => line.StartsWith('#'));
            text = string.Concat(head.Select(line => line + "\n")) + RoomTable.Exact(graph);
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), text);
        }

        string[] differences = [.. RoomTable.Parse(text).Differences(graph)];
        Assert.True(differences.Length == 0, string.Join("\n\n", differences));
    }

    [Fact]
    public void The_exact_table_has_no_differences()
    {
        Assert.Equal("src/P/A -> src/P/B\nsrc/P/B\n", RoomTable.Exact(Small));
        Assert.Empty(RoomTable.Parse("# Rooms.\n" + RoomTable.Exact(Small)).Differences(Small));
    }

    [Theory]
    [InlineData("src/P/A\nsrc/P/B", "Not allowed: src/P/A uses src/P/B in one place: src/P/A/First.cs:1 names", "\nsrc/P/A -> src/P/B")]
    [InlineData("src/P/A -> src/P/B\nsrc/P/B -> src/P/A", "src/P/B may use src/P/A, and does not.", "\nsrc/P/B")]
    [InlineData("src/P/B", "src/P/A is not in the table.", "\nsrc/P/A -> src/P/B")]
    [InlineData("src/P/A -> src/P/B\nsrc/P/B\nsrc/P/C", "src/P/C is in the table, but no room", "its line goes.")]
    public void A_difference_is_found(string table, string begin, string end)
    {
        string difference = Assert.Single(RoomTable.Parse(table).Differences(Small));
        Assert.StartsWith(begin, difference, StringComparison.Ordinal);
        Assert.EndsWith(end, difference, StringComparison.Ordinal);
    }
}
