using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>A test that publishes ahead of time: skipped, with the reason, where something it needs is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeToolchainFactAttribute : FactAttribute
{
    public NativeToolchainFactAttribute() => Skip = NativeToolchain.Missing;
}
