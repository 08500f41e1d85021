namespace EmdGen.Gpu.Tests.Races;

/// <summary>A theory about kernels in Oclgrind: skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OclgrindTheoryAttribute : TheoryAttribute
{
    public OclgrindTheoryAttribute() => Skip = Oclgrind.Missing;
}
