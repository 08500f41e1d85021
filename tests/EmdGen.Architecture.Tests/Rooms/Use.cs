namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>A place in one room that names what another declares.</summary>
/// <param name="From">The room that names it.</param>
/// <param name="To">The room that declares it.</param>
/// <param name="Place">The file and line.</param>
/// <param name="Name">The type, or the type and its member.</param>
internal sealed record Use(string From, string To, string Place, string Name)
{
    public override string ToString() => $"{Place} names {Name}";
}
