namespace EmdGen.Generators.Model;

/// <summary>The features of the user's compilation that decide which forms are emitted.</summary>
/// <param name="CompilesEmittedCode">The language is C# 12 or later.</param>
/// <param name="IsOptimized">The JIT will optimise the compiled code: a kernel in it pays.</param>
/// <param name="RunsOnDevices">The package for other devices is referenced.</param>
/// <param name="RanksOverloads">The language is C# 13 or later, and the attribute by which one overload goes before others has one meaning.</param>
internal sealed record Capabilities(bool CompilesEmittedCode, bool IsOptimized, bool RunsOnDevices, bool RanksOverloads);
