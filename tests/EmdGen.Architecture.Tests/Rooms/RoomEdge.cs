namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>That one room uses another, and where.</summary>
internal sealed record RoomEdge(string From, string To, IReadOnlyList<Use> Uses)
{
    public override string ToString() => $"{From} uses {To} in {(Uses.Count == 1 ? "one place" : $"{Uses.Count} places")}: {Uses[0]}";
}
