namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>Numbers of the host on a device, copied there when they differ from the last: comparing them is cheaper than a copy.</summary>
internal sealed unsafe class CudaArray<T>(CudaDevice device)
    where T : unmanaged, IEquatable<T>
{
    private readonly CudaRoom<T> room = new(device);
    private T[] copy = [];

    /// <summary>The numbers on the device, in the order of its default stream. The device's context must be the thread's.</summary>
    internal CudaView Hold(ReadOnlySpan<T> numbers)
    {
        CudaView view = room.Reserve(numbers.Length);
        if (numbers.SequenceEqual(copy))
            return view;
        copy = [];

        // A new one each time, and where the collector leaves it: some devices read it only when the copy's turn comes.
        T[] next = GC.AllocateUninitializedArray<T>(numbers.Length, pinned: true);
        numbers.CopyTo(next);
        fixed (T* source = next)
            device.Driver.Copy(view.Address, source, (long)numbers.Length * sizeof(T));
        copy = next;
        return view;
    }
}
