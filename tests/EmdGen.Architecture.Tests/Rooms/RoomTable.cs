namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>The rooms, and which others each may use: a line each, <c>room -> room, room</c>, below lines that begin with #.</summary>
internal sealed class RoomTable
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> allowed;

    private RoomTable(IEnumerable<(string Room, IEnumerable<string> Uses)> lines)
        => allowed = lines.ToDictionary(line => line.Room, line => (IReadOnlyList<string>)[.. line.Uses]);

    public static RoomTable Parse(string text) => new(
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !line.StartsWith('#')
        let sides = line.Split("->", 2, StringSplitOptions.TrimEntries)
        select (sides[0], sides.Skip(1).SelectMany(side => side.Split(',', StringSplitOptions.TrimEntries))));

    /// <summary>The table that allows what is used, and no more.</summary>
    public static string Exact(RoomGraph graph) => string.Concat(graph.Rooms.Select(room => Line(room, graph) + "\n"));

    /// <summary>What the table says and the code does not, and the reverse, each with the line as it should be.</summary>
    public IEnumerable<string> Differences(RoomGraph graph) =>
    [
        .. allowed.Keys.Except(graph.Rooms).Select(room => $"{room} is in the table, but no room: its line goes."),
        .. from room in graph.Rooms
           let problems = string.Concat(Of(room, graph).Select(problem => problem + "\n"))
           where problems.Length > 0
           select $"{problems}The line of what it uses:\n{Line(room, graph)}",
    ];

    private static string Line(string room, RoomGraph graph)
        => graph.UsedBy(room).Any() ? $"{room} -> {string.Join(", ", graph.UsedBy(room))}" : room;

    private IEnumerable<string> Of(string room, RoomGraph graph) => !allowed.TryGetValue(room, out IReadOnlyList<string>? others)
        ? [$"{room} is not in the table."]
        :
        [
            .. graph.Edges.Where(edge => edge.From == room && !others.Contains(edge.To)).Select(edge => $"Not allowed: {edge}."),
            .. others.Except(graph.UsedBy(room)).Select(other => $"{room} may use {other}, and does not."),
        ];
}
