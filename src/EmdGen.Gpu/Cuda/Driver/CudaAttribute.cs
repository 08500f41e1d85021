namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>What the driver tells of a device, by its own numbers.</summary>
internal enum CudaAttribute
{
    MaxThreadsPerBlock = 1,
    MaxSharedMemoryPerBlock = 8,
    ComputeCapabilityMajor = 75,
    ComputeCapabilityMinor = 76,
}
