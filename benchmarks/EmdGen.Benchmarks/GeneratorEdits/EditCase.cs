namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>An edit whose run of the generator is timed.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="EmittedFiles">How many files must be written anew.</param>
/// <param name="Edit">Makes the edit in a round of its own, each with another text.</param>
/// <param name="Revert">Takes back what the next case must not find; null where there is nothing.</param>
public sealed record EditCase(string Name, int EmittedFiles, Action<EditorSession, int> Edit, Action<EditorSession>? Revert = null);
