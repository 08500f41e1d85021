using System.Buffers;

namespace EmdGen.Fuzz.Memory;

/// <summary>A slice of guarded memory as <see cref="Memory{T}"/>, in which options take weights.</summary>
internal sealed unsafe class GuardedFloats(Slice slice) : MemoryManager<float>
{
    public override Span<float> GetSpan() => slice.As<float>();

    public override MemoryHandle Pin(int elementIndex = 0) => new((float*)slice.Start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
