using System.Collections.Concurrent;
using System.ComponentModel;
using EmdGen.CompilerServices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;

namespace EmdGen.Gpu.CompilerServices;

/// <summary>What generated types give other packages for CUDA devices: one loss for each, as long as the process lives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CudaLosses
{
    private static readonly ConcurrentDictionary<int, Lazy<CudaDevice>> Devices = new();

    /// <summary>The loss of a class set on a device.</summary>
    /// <typeparam name="TEmd">The type generated for the classes.</typeparam>
    /// <param name="device">0 for the first device that the process sees.</param>
    /// <exception cref="DllNotFoundException">NVIDIA's driver is not installed.</exception>
    /// <exception cref="CudaException">There is no such device.</exception>
    public static ICudaLoss Of<TEmd>(int device)
        where TEmd : struct, ISquaredEmd
        => ClassSet<TEmd>.Losses.GetOrAdd(device, static ordinal => new CudaLoss<TEmd>(DeviceOf(ordinal)));

    private static CudaDevice DeviceOf(int ordinal) => Devices.GetOrAdd(
        ordinal, static ordinal => new Lazy<CudaDevice>(() => new CudaDevice(CudaDriver.Default, ordinal))).Value;

    private static class ClassSet<TEmd>
        where TEmd : struct, ISquaredEmd
    {
        internal static ConcurrentDictionary<int, CudaLoss<TEmd>> Losses { get; } = new();
    }
}
