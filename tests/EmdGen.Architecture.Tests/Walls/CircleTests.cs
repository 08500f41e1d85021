using EmdGen.Architecture.Tests.Code;
using EmdGen.Architecture.Tests.Rooms;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>Whoever reads a room needs to know those that it uses, and never those that use it.</summary>
public class CircleTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("generators")]
    public void There_is_none(string folder)
    {
        Circle[] circles = [.. Circles.In(RoomGraph.Of(Codebase.Projects).Below(folder))];
        Assert.True(circles.Length == 0, string.Join("\n\n", circles.AsEnumerable()));
    }

    [Fact]
    public void One_of_two_rooms_is_found()
    {
        SourceProject project = SourceProject.Of(
            ("src/P/A/First.cs", "class First { static int Count => Second.Count; }"),
            ("src/P/B/Second.cs", "class Second { public static int Count => 1; First first; }"),
            ("src/P/C/Third.cs", "class Third : First;"));
        Circle circle = Assert.Single(Circles.In(RoomGraph.Of(project)));
        Assert.Equal(
            """
            src/P/A -> src/P/B -> src/P/A
                src/P/A uses src/P/B in 2 places: src/P/A/First.cs:1 names Second
                src/P/B uses src/P/A in one place: src/P/B/Second.cs:1 names First
            """,
            circle.ToString());
    }

    [Fact]
    public void One_of_three_rooms_is_found()
    {
        SourceProject project = SourceProject.Of(
            ("src/P/A/First.cs", "class First : Second;"),
            ("src/P/B/Second.cs", "class Second : Third;"),
            ("src/P/C/Third.cs", "class Third { First first; }"));
        Assert.Equal(3, Assert.Single(Circles.In(RoomGraph.Of(project))).Edges.Count);
    }
}
