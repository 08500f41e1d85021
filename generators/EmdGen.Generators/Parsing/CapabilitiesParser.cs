using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Parsing;

/// <summary>Reads the capabilities of the user's compilation.</summary>
internal static class CapabilitiesParser
{
    /// <summary>A type by which a compilation shows that it references the package for other devices.</summary>
    private const string DeviceMarker = "EmdGen.Gpu.CompilerServices.Contracts.IDeviceShape";

    public static Capabilities Parse(Compilation compilation) => new(
        CompilesEmittedCode: compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 },
        IsOptimized: compilation.Options.OptimizationLevel == OptimizationLevel.Release,
        RunsOnDevices: compilation.GetTypeByMetadataName(DeviceMarker) is not null);
}
