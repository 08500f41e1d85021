namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>Ways through the rooms that end where they began.</summary>
internal static class Circles
{
    /// <summary>
    /// The shortest circle, then the shortest of what is left without its step of the fewest uses, and so on: without all those steps there
    /// is none.
    /// </summary>
    public static IEnumerable<Circle> In(RoomGraph graph)
    {
        var left = graph.Edges.ToList();
        while (Shortest(left) is { } circle)
        {
            yield return circle;
            left.Remove(circle.Lightest);
        }
    }

    private static Circle? Shortest(IReadOnlyList<RoomEdge> edges)
    {
        ILookup<string, RoomEdge> from = edges.ToLookup(edge => edge.From);
        return edges.Select(edge => Through(edge, from)).OfType<Circle>().MinBy(circle => circle.Edges.Count);
    }

    /// <summary>The shortest circle that begins with a step, found breadth first; null where none does.</summary>
    private static Circle? Through(RoomEdge first, ILookup<string, RoomEdge> from)
    {
        var ways = new Queue<IReadOnlyList<RoomEdge>>([[first]]);
        var seen = new HashSet<string> { first.To };
        while (ways.TryDequeue(out IReadOnlyList<RoomEdge>? way))
        {
            if (way[^1].To == first.From)
                return new(way);
            foreach (RoomEdge next in from[way[^1].To].Where(next => seen.Add(next.To)))
                ways.Enqueue([.. way, next]);
        }

        return null;
    }
}
