using EmdGen.Generators.Emission.Gpu;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Model;

/// <summary>What the user's compilation allows, and so which forms are emitted.</summary>
/// <param name="CompilesEmittedCode">The language is C# 12 or later.</param>
/// <param name="IsOptimized">The JIT will optimise the compiled code: a kernel in it pays.</param>
/// <param name="RunsOnDevices">The package for other devices is referenced.</param>
internal sealed record Capabilities(bool CompilesEmittedCode, bool IsOptimized, bool RunsOnDevices)
{
    public static Capabilities Of(Compilation compilation) => new(
        CompilesEmittedCode: compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 },
        IsOptimized: compilation.Options.OptimizationLevel == OptimizationLevel.Release,
        RunsOnDevices: compilation.GetTypeByMetadataName(GpuNames.Marker) is not null);
}
