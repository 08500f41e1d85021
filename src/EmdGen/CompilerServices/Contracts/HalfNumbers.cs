using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>Numbers of half precision as the kernels take them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HalfNumbers
{
    /// <summary>The bits of the numbers, in the same memory.</summary>
    /// <param name="numbers">Numbers of half precision.</param>
    public static ReadOnlySpan<ushort> AsBits(ReadOnlySpan<Half> numbers) => MemoryMarshal.Cast<Half, ushort>(numbers);
}
