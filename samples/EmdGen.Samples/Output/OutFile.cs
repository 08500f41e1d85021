namespace EmdGen.Samples.Output;

/// <summary>A file of results.</summary>
/// <param name="Name">In the folder of results.</param>
/// <param name="Content">What it holds, in a few words.</param>
/// <param name="Write">What writes it to a path.</param>
public sealed record OutFile(string Name, string Content, Action<string> Write);
