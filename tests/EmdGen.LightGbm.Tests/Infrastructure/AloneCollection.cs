namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>Tests that watch what belongs to the process, while no other runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class AloneCollection
{
    public const string Name = "Alone";
}
