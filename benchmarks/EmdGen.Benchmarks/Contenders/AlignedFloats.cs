using System.Runtime.InteropServices;

namespace EmdGen.Benchmarks.Contenders;

/// <summary>Numbers from a multiple of 64 bytes on, at zero.</summary>
public sealed unsafe class AlignedFloats
{
    private readonly float* first;
    private readonly int length;

    public AlignedFloats(int length)
    {
        this.length = length;
        nuint bytes = (nuint)Math.Max(1, length) * sizeof(float);
        first = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(first, bytes);
    }

    ~AlignedFloats() => NativeMemory.AlignedFree(first);

    /// <summary>Keep the owner alive for as long as this is used.</summary>
    public Span<float> Span => new(first, length);
}
