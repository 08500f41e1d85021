using EmdGen.Generators.Emission.Text;

namespace EmdGen.Generators.Parsing.Targets;

/// <summary>The names of the members that are written into a struct, which the struct itself therefore cannot have.</summary>
internal static class ReservedNames
{
    public static bool Contains(string name) => MemberNames.All.Contains(name);
}
