using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Parsing;

/// <summary>Reads the capabilities of the user's compilation.</summary>
internal static class CapabilitiesParser
{
    /// <summary>A type by which a compilation shows that it references the package for other devices.</summary>
    private const string DeviceMarker = "EmdGen.Gpu.CompilerServices.Contracts.IDeviceShape";

    private const string RankMarker = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";

    /// <summary>The first version of the language with ranks, which the oldest compiler that runs this has no name for.</summary>
    private const LanguageVersion CSharp13 = (LanguageVersion)1300;

    public static Capabilities Parse(Compilation compilation) => new(
        CompilesEmittedCode: compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 },
        IsOptimized: compilation.Options.OptimizationLevel == OptimizationLevel.Release,
        RunsOnDevices: compilation.GetTypeByMetadataName(DeviceMarker) is not null,
        RanksOverloads: compilation is CSharpCompilation { LanguageVersion: >= CSharp13 } && HasOneRank(compilation));

    /// <summary>A name that two accessible types have would be ambiguous, or a warning.</summary>
    private static bool HasOneRank(Compilation compilation)
        => compilation.GetTypesByMetadataName(RankMarker).Count(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) == 1;
}
