using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>A test at one vector width: skipped, and so reported, on a processor whose vectors are narrower.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WidthFactAttribute : FactAttribute
{
    /// <param name="bits">The width of the vectors; 32 is one float.</param>
    public WidthFactAttribute(int bits)
    {
        if (VectorWidth.Widest < bits)
            Skip = $"This processor has no vectors of {bits} bits.";
    }
}
