namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>Steps from room to room, of which the last leads to where the first began.</summary>
internal sealed record Circle(IReadOnlyList<RoomEdge> Edges)
{
    /// <summary>The step of the fewest uses, which is likely the one to undo.</summary>
    public RoomEdge Lightest => Edges.MinBy(edge => edge.Uses.Count)!;

    /// <summary>The way on one line, and below it an example of each step.</summary>
    public override string ToString()
    {
        string way = string.Join(" -> ", Edges.Select(edge => edge.From).Append(Edges[0].From));
        return way + string.Concat(Edges.Select(edge => $"\n    {edge}"));
    }
}
