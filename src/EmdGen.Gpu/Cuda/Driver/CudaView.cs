using System.Runtime.InteropServices;

namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>Numbers in a device's memory, as a compiled kernel takes a view of them.</summary>
/// <param name="Address">Of the first.</param>
/// <param name="Length">How many there are.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CudaView(ulong Address, long Length);
