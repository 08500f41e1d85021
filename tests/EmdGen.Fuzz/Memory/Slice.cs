namespace EmdGen.Fuzz.Memory;

/// <summary>Numbers in guarded memory.</summary>
/// <param name="Region">The number of the region that they lie in.</param>
/// <param name="Address">Where the first is.</param>
/// <param name="Length">The number of them.</param>
/// <param name="Size">The bytes of each.</param>
internal readonly unsafe record struct Slice(int Region, nint Address, int Length, int Size)
{
    internal byte* Start => (byte*)Address;

    internal byte* End => Start + Bytes;

    internal int Bytes => Length * Size;

    internal Span<T> As<T>()
        where T : unmanaged
        => new(Start, Length);
}
