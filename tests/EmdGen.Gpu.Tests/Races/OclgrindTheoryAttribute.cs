using EmdGen.Testing.Tools;

namespace EmdGen.Gpu.Tests.Races;

/// <summary>A theory about kernels in Oclgrind: skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OclgrindTheoryAttribute : TheoryAttribute
{
    /// <param name="forRelease">Whether it runs before a release alone.</param>
    public OclgrindTheoryAttribute(bool forRelease = false) => Skip = (forRelease ? ReleaseShare.Skip : null) ?? Oclgrind.Missing;
}
