using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmdGen.CompilerServices;

/// <summary>The bits of 16-bit numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NarrowBits
{
    /// <summary>The same memory.</summary>
    public static ReadOnlySpan<ushort> Of(ReadOnlySpan<Half> numbers) => MemoryMarshal.Cast<Half, ushort>(numbers);
}
