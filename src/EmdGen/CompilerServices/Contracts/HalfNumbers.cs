using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>Numbers of half precision as the kernels take them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HalfNumbers
{
    /// <summary>The same memory, as bits.</summary>
    /// <param name="numbers">Numbers of half precision.</param>
    public static ReadOnlySpan<ushort> AsBits(ReadOnlySpan<Half> numbers) => MemoryMarshal.Cast<Half, ushort>(numbers);
}
