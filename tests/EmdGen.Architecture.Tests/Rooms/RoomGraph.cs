using EmdGen.Architecture.Tests.Code;

namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>The rooms, which are folders with C# of their own, and which of them names what another declares.</summary>
internal sealed class RoomGraph
{
    private RoomGraph(IEnumerable<string> rooms, IEnumerable<Use> uses)
    {
        Rooms = [.. rooms.Distinct().Order(StringComparer.Ordinal)];
        Edges =
        [
            .. uses.GroupBy(use => (use.From, use.To)).Select(group => new RoomEdge(group.Key.From, group.Key.To, [.. group]))
                .OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<string> Rooms { get; }

    public IReadOnlyList<RoomEdge> Edges { get; }

    public static RoomGraph Of(params IReadOnlyList<SourceProject> projects) => new(
        projects.SelectMany(project => project.Files).Select(file => Repository.FolderOf(file.Path)),
        projects.SelectMany(project => project.Files).SelectMany(Uses));

    /// <summary>The rooms below a folder, and what they use of each other.</summary>
    public RoomGraph Below(string folder) => new(
        Rooms.Where(room => Lies(room, folder)),
        Edges.Where(edge => Lies(edge.From, folder) && Lies(edge.To, folder)).SelectMany(edge => edge.Uses));

    /// <summary>The rooms that one room uses.</summary>
    public IEnumerable<string> UsedBy(string room) => Edges.Where(edge => edge.From == room).Select(edge => edge.To);

    private static bool Lies(string room, string folder) => room.StartsWith(folder + "/", StringComparison.Ordinal);

    private static IEnumerable<Use> Uses(FileUses file)
    {
        string from = Repository.FolderOf(file.Path);
        foreach (SymbolUse use in file.Symbols)
        {
            if (Declaration.Of(use.Symbol) is { } declaration && Declaration.Room(declaration, from) is { } to && to != from)
                yield return new(from, to, FileUses.Place(use.Node), Declaration.Name(declaration));
        }
    }
}
