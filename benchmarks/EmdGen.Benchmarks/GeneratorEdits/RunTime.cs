namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>What one run of the driver took, in milliseconds.</summary>
/// <param name="Generator">The generator's own part.</param>
/// <param name="Driver">The whole.</param>
public readonly record struct RunTime(double Generator, double Driver);
