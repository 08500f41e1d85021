using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>A test in a process of one vector width: skipped, and so reported, on a processor whose vectors are narrower.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WidthFactAttribute : FactAttribute
{
    /// <param name="bits">The width of the vectors; 32 is one float.</param>
    /// <param name="isForOthers">Whether the test says what this process tests itself, at its own width: then it is skipped at that one.</param>
    public WidthFactAttribute(int bits, bool isForOthers = false)
    {
        if (VectorWidth.Widest < bits)
            Skip = $"This processor has no vectors of {bits} bits.";
        else if (isForOthers && VectorWidth.Bits == bits)
            Skip = $"The tests of this process run at {bits} bits themselves.";
    }
}
