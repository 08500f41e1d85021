using System.Runtime.Intrinsics.X86;
using EmdGen.Testing.CudaDriver;

namespace EmdGen.Aot.Tests;

/// <summary>A test that publishes for this machine: skipped, with the reason, where something it needs is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    /// <param name="needsAvx2">Whether the program only runs on processors of x86-64-v3.</param>
    /// <param name="needsMock">Whether it calls the mock of NVIDIA's driver.</param>
    public NativeFactAttribute(bool needsAvx2 = false, bool needsMock = false)
        => Skip = Toolchain.Missing ?? (needsMock ? MockLibrary.Missing : null)
            ?? (!needsAvx2 || (Avx2.IsSupported && Fma.IsSupported && Bmi2.IsSupported) ? null : "This processor is no x86-64-v3.");
}
