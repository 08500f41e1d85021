namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>A device with its primary context, which the CUDA runtime uses, and with it every library on top, such as torch.</summary>
internal sealed class CudaDevice
{
    private readonly nint context;

    /// <param name="driver">Asked.</param>
    /// <param name="ordinal">0 for the first device that the process sees.</param>
    /// <exception cref="CudaDriverException">There is no such device.</exception>
    internal CudaDevice(CudaDriver driver, int ordinal)
    {
        Driver = driver;
        driver.Init();
        int device = driver.Device(ordinal);
        Name = driver.Name(device);
        Capability = (driver.Attribute(CudaAttribute.ComputeCapabilityMajor, device), driver.Attribute(CudaAttribute.ComputeCapabilityMinor, device));
        GroupThreads = driver.Attribute(CudaAttribute.MaxThreadsPerBlock, device);
        SharedBytes = driver.Attribute(CudaAttribute.MaxSharedMemoryPerBlock, device);
        context = driver.RetainPrimaryContext(device);
    }

    internal CudaDriver Driver { get; }

    internal string Name { get; }

    /// <summary>The compute capability.</summary>
    internal (int Major, int Minor) Capability { get; }

    /// <summary>The number of threads that a group has at most.</summary>
    internal int GroupThreads { get; }

    /// <summary>The number of bytes of shared memory that a group may declare.</summary>
    internal int SharedBytes { get; }

    /// <summary>Makes the context the thread's, until the scope is disposed of.</summary>
    internal Scope Enter()
    {
        Driver.Push(context);
        return new Scope(Driver);
    }

    /// <summary>Gives the thread the context back that it had.</summary>
    internal readonly ref struct Scope(CudaDriver driver)
    {
        public void Dispose() => driver.Pop();
    }
}
