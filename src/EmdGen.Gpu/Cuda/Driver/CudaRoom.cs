namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>
/// Memory of a device for numbers. What kernels under way read or write stays where it is: memory is never freed, and doubles when it is too
/// small.
/// </summary>
internal sealed unsafe class CudaRoom<T>(CudaDevice device)
    where T : unmanaged
{
    private ulong address;
    private long length;

    /// <summary>Room for so many numbers, of no particular value. The device's context must be the thread's.</summary>
    internal CudaView Reserve(long count)
    {
        if (count > length)
        {
            long larger = Math.Max(count, 2 * length);
            address = device.Driver.Allocate(larger * sizeof(T));
            length = larger;
        }

        return new CudaView(address, count);
    }
}
