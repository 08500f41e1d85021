using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Numbers;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>A driver to launch kernels through, and memory that its device and the host both reach.</summary>
public interface IDriver
{
    /// <summary>Why there is none here; null where there is one.</summary>
    static abstract string? Missing { get; }

    /// <summary>Its first device.</summary>
    internal static abstract CudaDevice Device();

    /// <summary>Memory for so many bytes.</summary>
    internal static abstract nint Allocate(long bytes);

    internal static abstract void Free(nint memory);

    /// <summary>Told before every call what it is about to launch.</summary>
    internal static abstract void Expect<TEmd>(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options)
        where TEmd : struct, ISquaredEmd;

    /// <summary>Waits for what was launched.</summary>
    internal static abstract void Wait();
}
