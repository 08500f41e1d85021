using System.Runtime.InteropServices;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Numbers;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>NVIDIA's own, with memory that it moves between host and device.</summary>
public sealed unsafe class InstalledDriver : IDriver
{
    private const uint Global = 1;

    private static readonly Lazy<CudaDevice?> Found = new(() =>
    {
        try
        {
            return new CudaDevice(EmdGen.Gpu.Cuda.Driver.CudaDriver.Default, 0);
        }
        catch (Exception failure) when (failure is DllNotFoundException or CudaDriverException)
        {
            return null;
        }
    });

    public static string? Missing => Found.Value is null ? "There is no CUDA device." : null;

    private static CudaDevice Shared => Found.Value!;

    static CudaDevice IDriver.Device() => Shared;

    static nint IDriver.Allocate(long bytes)
    {
        using CudaDevice.Scope scope = Shared.Enter();
        nint memory;
        Assert.Equal(0, ((delegate* unmanaged<nint*, nuint, uint, int>)Export("cuMemAllocManaged"))(&memory, (nuint)bytes, Global));
        return memory;
    }

    static void IDriver.Free(nint memory)
    {
        using CudaDevice.Scope scope = Shared.Enter();
        Assert.Equal(0, ((delegate* unmanaged<nint, int>)Export("cuMemFree_v2"))(memory));
    }

    static void IDriver.Expect<TEmd>(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options)
    {
    }

    static void IDriver.Wait()
    {
        using CudaDevice.Scope scope = Shared.Enter();
        Assert.Equal(0, ((delegate* unmanaged<int>)Export("cuCtxSynchronize"))());
    }

    private static nint Export(string name) => NativeLibrary.GetExport(EmdGen.Gpu.Cuda.Driver.CudaDriver.LoadInstalled(), name);
}
