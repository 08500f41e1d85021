using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>The bytes that a view covers; none by default.</summary>
/// <param name="Memory">What the bytes are counted in: a buffer, or all memory that has addresses.</param>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct ViewRange(object? Memory, long Start, long End)
{
    private static readonly object Addresses = new();

    /// <summary>The bytes of a view, which is not boxed. Several buffers may be made of one memory, but a buffer of OpenCL has no address.</summary>
    internal static ViewRange Of<TView, T>(TView view)
        where TView : IContiguousArrayView<T>
        where T : unmanaged
    {
        if (view.Length == 0)
            return default;
        return view.Buffer.Accelerator.AcceleratorType == AcceleratorType.OpenCL
            ? new(view.Buffer, view.IndexInBytes, view.IndexInBytes + view.LengthInBytes)
            : At(view.Buffer.NativePtr + (nint)view.IndexInBytes, view.LengthInBytes);
    }

    /// <summary>The bytes from an address on; none where that is 0.</summary>
    internal static ViewRange At(nint address, long bytes) => address == 0 || bytes == 0 ? default : new(Addresses, address, address + bytes);

    internal bool Overlaps(ViewRange other) => Memory is not null && ReferenceEquals(Memory, other.Memory) && Start < other.End && other.Start < End;
}
