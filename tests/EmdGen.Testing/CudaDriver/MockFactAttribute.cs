namespace EmdGen.Testing.CudaDriver;

/// <summary>A test on the mock of NVIDIA's driver: skipped, with the reason, where it cannot be built.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MockFactAttribute : FactAttribute
{
    public MockFactAttribute() => Skip = MockLibrary.Missing;
}

/// <summary>The same with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MockTheoryAttribute : TheoryAttribute
{
    public MockTheoryAttribute() => Skip = MockLibrary.Missing;
}
