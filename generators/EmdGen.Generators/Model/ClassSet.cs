namespace EmdGen.Generators.Model;

/// <summary>Everything that emitted files are made from: one annotated enum or struct.</summary>
/// <param name="Target">The struct to write.</param>
/// <param name="Enum">The enum whose members are the classes; null where they are only counted.</param>
/// <param name="Structure">How the classes relate.</param>
internal sealed record ClassSet(TargetType Target, EnumClasses? Enum, GroundStructure Structure)
{
    /// <summary>Whether assemblies that see the struct may not see the enum.</summary>
    public bool IsEnumHidden => Target.IsExposed && Enum is { IsPublic: false };

    /// <summary>The accessibility of members that name the enum.</summary>
    public string EnumMemberAccess => IsEnumHidden ? "internal" : "public";
}
