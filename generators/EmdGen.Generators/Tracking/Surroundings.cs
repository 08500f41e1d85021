namespace EmdGen.Generators.Tracking;

/// <summary>What an answer about one declaration may depend on beside the declaration itself.</summary>
/// <param name="Types">What the names of types mean.</param>
/// <param name="Declarations">All that is declared.</param>
internal sealed record Surroundings(Surface Types, Surface Declarations);
