namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>
/// Numbers of the host on a device, copied there when they differ from the last. What kernels under way read or write stays where it is: memory
/// is never freed, and doubles when it is too small.
/// </summary>
internal sealed unsafe class CudaArray<T>(CudaDevice device)
    where T : unmanaged, IEquatable<T>
{
    private T[] copy = [];
    private int copyLength;
    private ulong address;
    private long room;

    /// <summary>Room for so many numbers, of no particular value.</summary>
    internal CudaView Reserve(long length)
    {
        if (length > room)
        {
            long larger = Math.Max(length, 2 * room);
            address = device.Driver.Allocate(larger * sizeof(T));
            room = larger;
        }

        return new CudaView(address, length);
    }

    /// <summary>The numbers, copied in the stream's order where they are new.</summary>
    internal CudaView Hold(ReadOnlySpan<T> numbers, nint stream)
    {
        CudaView view = Reserve(numbers.Length);
        if (copyLength > 0 && numbers.SequenceEqual(copy.AsSpan(0, copyLength)))
            return view;
        if (copy.Length < numbers.Length)
            copy = new T[numbers.Length];
        numbers.CopyTo(copy);
        copyLength = 0;
        fixed (T* source = copy)
            device.Driver.Copy(view.Address, source, (long)numbers.Length * sizeof(T), stream);
        copyLength = numbers.Length;
        return view;
    }
}
