using System.Runtime.InteropServices;

namespace EmdGen.Fuzz.Memory;

/// <summary>The system's own calls for pages of memory.</summary>
internal static unsafe partial class PageCalls
{
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymous = 0x02 | 0x20;
    private const int PrivateAnonymousOnMac = 0x02 | 0x1000;
    private const uint ReserveOnWindows = 0x2000;
    private const uint CommitOnWindows = 0x1000;
    private const uint NoAccessOnWindows = 0x01;
    private const uint ReadWriteOnWindows = 0x04;

    /// <summary>Pages that fault on any access.</summary>
    internal static byte* Reserve(nuint bytes)
    {
        if (OperatingSystem.IsWindows())
            return Checked(VirtualAlloc(0, bytes, ReserveOnWindows, NoAccessOnWindows));
        int flags = OperatingSystem.IsMacOS() ? PrivateAnonymousOnMac : PrivateAnonymous;
        return Checked(Map(0, bytes, 0, flags, -1, 0));
    }

    /// <summary>Lets reserved pages be read and written.</summary>
    internal static void Open(byte* first, nuint bytes)
    {
        if (OperatingSystem.IsWindows())
            Checked(VirtualAlloc((nint)first, bytes, CommitOnWindows, ReadWriteOnWindows));
        else if (Protect((nint)first, bytes, ReadWrite) != 0)
            throw new InvalidOperationException("The system opens no pages.");
    }

    private static byte* Checked(nint address)
        => address is not 0 and not -1 ? (byte*)address : throw new InvalidOperationException("The system gives no pages.");

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("kernel32")]
    private static partial nint VirtualAlloc(nint address, nuint size, uint kind, uint protection);
}
