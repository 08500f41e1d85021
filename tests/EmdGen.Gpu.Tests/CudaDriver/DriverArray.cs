namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>An array of the host in a driver's memory.</summary>
/// <param name="numbers">Copied; null for none, which lies at 0.</param>
internal sealed unsafe class DriverArray<T, TDriver>(T[]? numbers) : IDisposable
    where T : unmanaged
    where TDriver : IDriver
{
    internal nint Address { get; } = Allocate(numbers);

    internal T this[int index] => ((T*)Address)[index];

    public void Dispose()
    {
        if (Address != 0)
            TDriver.Free(Address);
    }

    internal void CopyTo(T[]? destination)
    {
        if (destination is not null)
            new Span<T>((void*)Address, destination.Length).CopyTo(destination);
    }

    private static nint Allocate(T[]? numbers)
    {
        if (numbers is null)
            return 0;
        nint address = TDriver.Allocate(Math.Max(1, numbers.Length) * sizeof(T));
        numbers.CopyTo(new Span<T>((void*)address, numbers.Length));
        return address;
    }
}
