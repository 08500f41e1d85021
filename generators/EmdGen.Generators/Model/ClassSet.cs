namespace EmdGen.Generators.Model;

/// <summary>Everything that emitted files are made from: one annotated enum or struct.</summary>
/// <param name="Target">The struct to write.</param>
/// <param name="Enum">The enum whose members are the classes; null where they are only counted.</param>
/// <param name="Structure">How the classes relate.</param>
internal sealed record ClassSet(TargetType Target, EnumClasses? Enum, GroundStructure Structure)
{
    /// <summary>The accessibility of members that name the enum, which may be hidden from assemblies that see the struct.</summary>
    public string EnumMemberAccess => Target.IsExposed && Enum is { IsPublic: false } ? "internal" : "public";
}
