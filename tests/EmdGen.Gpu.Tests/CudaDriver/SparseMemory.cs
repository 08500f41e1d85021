using System.Runtime.InteropServices;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>More memory than there is: pages exist from the moment they are written, and read as zeros before.</summary>
internal sealed unsafe class SparseMemory<T> : IDisposable
    where T : unmanaged
{
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymousUnreserved = 0x02 | 0x20 | 0x4000;

    private readonly nuint bytes;

    internal SparseMemory(long length)
    {
        bytes = (nuint)(length * sizeof(T));
        Address = MemoryMap.Map(0, bytes, ReadWrite, PrivateAnonymousUnreserved, -1, 0);
        Assert.NotEqual(-1, Address);
    }

    internal nint Address { get; }

    internal ref T this[long index] => ref ((T*)Address)[index];

    public void Dispose() => _ = MemoryMap.Unmap(Address, bytes);
}

/// <summary>Linux's own calls.</summary>
internal static partial class MemoryMap
{
    [LibraryImport("libc", EntryPoint = "mmap")]
    internal static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    internal static partial int Unmap(nint address, nuint length);
}
