using System.Runtime.InteropServices;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Numbers;
using EmdGen.Testing.CudaDriver;
using EmdGen.Testing.Gpu.CudaDriver;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>The mock, whose launches the processor device runs.</summary>
public sealed unsafe class MockedDriver : IDriver
{
    private const int Alignment = 256;

    public static string? Missing => MockLibrary.Missing;

    static CudaDevice IDriver.Device() => MockDriver.Device();

    static nint IDriver.Allocate(long bytes) => (nint)NativeMemory.AlignedAlloc((nuint)bytes, Alignment);

    static void IDriver.Free(nint memory) => NativeMemory.AlignedFree((void*)memory);

    static void IDriver.Expect<TEmd>(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options)
        => PlayedKernels.Expect<TEmd>(numbers, kind, hasGradient, options);

    static void IDriver.Wait()
    {
        if (MockDriver.Failure is { } failure)
            throw new InvalidOperationException("A launch failed.", failure);
    }
}
