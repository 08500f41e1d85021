using EmdGen.Architecture.Tests.Code;
using EmdGen.Architecture.Tests.Rooms;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>What counts as use of another room, and that hardly a name is passed over.</summary>
public class UseTests
{
    private const string Declarations = """
        public class Thing
        {
            public static int Count => 1;
            public Other Other => new();
            public int this[int index] => index;
            public static Thing operator +(Thing a, Thing b) => a;
        }

        public class Other { public int Number; }

        public class MarkAttribute : System.Attribute;

        public static class Extensions { public static int Twice(this int number) => 2 * number; }
        """;

    // Enough for names that the code of other generators declares.
    private const int MostUnresolved = 5;

    public static TheoryData<string> Projects => [.. Codebase.Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Names_resolve(string name)
    {
        SourceProject project = Codebase.Projects.Single(project => project.Name == name);
        string[] unresolved = [.. project.Files.SelectMany(file => file.Unresolved)];
        Assert.InRange(project.Files.Sum(file => file.NameCount), 100, int.MaxValue);
        Assert.True(unresolved.Length <= MostUnresolved, $"{unresolved.Length} names do not resolve:\n{string.Join('\n', unresolved)}");
    }

    [Fact]
    public void A_name_that_does_not_resolve_is_found()
    {
        const string Code = "using Alias = System.String; class User { Nowhere field; Alias name; }";
        SourceProject project = SourceProject.Of(("src/P/A/User.cs", Code));
        Assert.Equal(["src/P/A/User.cs:1: Nowhere"], Assert.Single(project.Files).Unresolved);
    }

    [Theory]
    [InlineData("class User { Thing field; }", "Thing")]
    [InlineData("class User { object Make() => new Thing(); }", "Thing")]
    [InlineData("class User { string Name => nameof(Thing); }", "Thing")]
    [InlineData("class User { bool Is(object item) => item is not Thing; }", "Thing")]
    [InlineData("class User<T> where T : Thing;", "Thing")]
    [InlineData("[Mark] class User;", "MarkAttribute")]
    [InlineData("using static Thing; class User;", "Thing")]
    [InlineData("class User { int Twice => 1.Twice(); }", "Extensions.Twice")]
    [InlineData("class User { System.Collections.Generic.List<Thing[]> field; }", "Thing")]
    public void A_name_is_use(string code, string name) => Assert.Equal(name, Assert.Single(EdgeFrom(code)!.Uses).Name);

    [Theory]
    [InlineData("class User { int Number(Thing thing) => thing.Other.Number; }", "Thing Thing.Other Other.Number")]
    [InlineData("class User { int Number(Thing thing) => thing[0]; }", "Thing Thing.this[]")]
    [InlineData("class User { object Sum(Thing thing) => thing + thing; }", "Thing Thing.op_Addition")]
    [InlineData("class User { Thing field = new(); }", "Thing")]
    public void A_member_is_use_of_the_room_that_declares_it(string code, string names)
        => Assert.Equal(names.Split(' '), EdgeFrom(code)!.Uses.Select(use => use.Name).Distinct());

    [Theory]
    [InlineData("/// <summary><see cref=\"Thing\"/></summary>\nclass User;")]
    [InlineData("/// <inheritdoc cref=\"Thing.Count\"/>\nclass User;")]
    [InlineData("class User { string Thing => \"Thing\"; (int Number, int Count) Pair => (1, 2); int Sum => Pair.Number; }")]
    public void Comments_and_own_names_are_no_use(string code) => Assert.Null(EdgeFrom(code));

    /// <summary>A type in parts belongs to the room of the file that is named for it, and no room uses itself.</summary>
    [Fact]
    public void A_part_of_a_type_is_its_own_room()
    {
        RoomGraph graph = RoomGraph.Of(SourceProject.Of(
            ("src/P/A/Parts.More.cs", "partial class Parts { static Parts more; }"),
            ("src/P/B/Parts.cs", "partial class Parts;"),
            ("src/P/C/User.cs", "class User : Parts;")));
        Assert.Equal(("src/P/C", "src/P/B"), (Assert.Single(graph.Edges).From, graph.Edges[0].To));
    }

    private static RoomEdge? EdgeFrom(string code)
        => RoomGraph.Of(SourceProject.Of(("src/P/A/User.cs", code), ("src/P/B/Things.cs", Declarations))).Edges.SingleOrDefault();
}
