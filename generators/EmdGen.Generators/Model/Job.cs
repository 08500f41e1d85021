namespace EmdGen.Generators.Model;

/// <summary>One class set to emit, with what its surroundings decide.</summary>
internal sealed record Job(ClassSet Set, TargetNames Names, Capabilities Capabilities)
{
    /// <summary>The compilation takes the code, and no other class set claims the same struct.</summary>
    public bool CanBeEmitted => Capabilities.CompilesEmittedCode && !Names.Shared.Contains(Set.Target.FullName);
}
