namespace EmdGen.Gpu.Tests.Ptx;

/// <summary>A theory about assembled kernels: skipped, with the reason, where there is no assembler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PtxasTheoryAttribute : TheoryAttribute
{
    public PtxasTheoryAttribute() => Skip = Ptxas.Missing;
}
