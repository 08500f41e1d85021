using EmdGen.Gpu;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>A user's project that references EmdGen.Gpu, and so gets kernels for other devices too.</summary>
internal static class DeviceProject
{
    /// <summary>ILGPU was built for an older .NET, which the SDK, too, lets pass.</summary>
    public static CSharpCompilation Create(IEnumerable<string> sources, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        CSharpCompilation project = UserProject.Create(sources, optimization).AddReferences(
            MetadataReference.CreateFromFile(typeof(GpuOutputs<>).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(ILGPU.Context).Assembly.Location));
        return project.WithOptions(project.Options.WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)]));
    }
}
