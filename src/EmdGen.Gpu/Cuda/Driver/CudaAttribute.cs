namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>The properties of a device that the driver tells, by the driver's own numbers.</summary>
internal enum CudaAttribute
{
    MaxThreadsPerBlock = 1,
    MaxSharedMemoryPerBlock = 8,
    ComputeCapabilityMajor = 75,
    ComputeCapabilityMinor = 76,
}
