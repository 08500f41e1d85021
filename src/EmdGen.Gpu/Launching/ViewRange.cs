using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The bytes of a buffer that a view covers; none by default.</summary>
internal readonly record struct ViewRange(MemoryBuffer? Buffer, long Start, long End)
{
    /// <summary>The bytes of a view, which is not boxed.</summary>
    internal static ViewRange Of<TView, T>(TView view)
        where TView : IContiguousArrayView<T>
        where T : unmanaged
        => view.Length == 0 ? default : new(view.Buffer, view.IndexInBytes, view.IndexInBytes + view.LengthInBytes);

    internal bool Overlaps(ViewRange other) => Buffer is not null && ReferenceEquals(Buffer, other.Buffer) && Start < other.End && other.Start < End;
}
