using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;

namespace EmdGen.Gpu.CompilerServices;

/// <summary>Makes the losses that generated types give other packages: one for each CUDA device, as long as the process lives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CudaLosses
{
    private static readonly ConcurrentDictionary<int, Lazy<CudaDevice?>> Devices = new();

    /// <summary>
    /// The loss of a class set on a device; null where kernels cannot be compiled, because the program was compiled ahead of time, or launched,
    /// because NVIDIA's driver knows no such device.
    /// </summary>
    /// <typeparam name="TEmd">The type generated for the classes.</typeparam>
    /// <param name="device">0 for the first device that the process sees.</param>
    public static CudaLoss? Of<TEmd>(int device)
        where TEmd : struct, ISquaredEmd
        => RuntimeFeature.IsDynamicCodeSupported
            ? ClassSet<TEmd>.Losses.GetOrAdd(device, static ordinal => DeviceOf(ordinal) is { } found ? new CudaLoss<TEmd>(found) : null)
            : null;

    private static CudaDevice? DeviceOf(int ordinal)
        => Devices.GetOrAdd(ordinal, static ordinal => new Lazy<CudaDevice?>(() => Find(ordinal))).Value;

    private static CudaDevice? Find(int ordinal)
    {
        try
        {
            return new CudaDevice(CudaDriver.Default, ordinal);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException or CudaDriverException)
        {
            return null;
        }
    }

    private static class ClassSet<TEmd>
        where TEmd : struct, ISquaredEmd
    {
        internal static ConcurrentDictionary<int, CudaLoss<TEmd>?> Losses { get; } = new();
    }
}
