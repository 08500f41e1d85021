namespace EmdGen.Generators.Model;

/// <summary>The features of the user's compilation that decide which forms are emitted.</summary>
/// <param name="CompilesEmittedCode">The language is C# 12 or later.</param>
/// <param name="IsOptimized">The JIT will optimise the compiled code: a kernel in it pays.</param>
/// <param name="RunsOnDevices">The package for other devices is referenced.</param>
internal sealed record Capabilities(bool CompilesEmittedCode, bool IsOptimized, bool RunsOnDevices);
