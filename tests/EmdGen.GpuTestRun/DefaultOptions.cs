using Xunit.Abstractions;

namespace EmdGen.GpuTestRun;

/// <summary>Leaves everything to xunit's defaults.</summary>
internal sealed class DefaultOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    public TValue? GetValue<TValue>(string name) => default;

    public void SetValue<TValue>(string name, TValue value) => throw new NotSupportedException($"{name} stays as it is.");
}
