using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>The memory of contiguous tensors on the CPU. Keep the tensor alive for as long as its span is used.</summary>
internal static class TensorSpans
{
    /// <summary>The bytes of a tensor reach as far as a span can.</summary>
    internal static bool Fits(Tensor tensor) => tensor.numel() * tensor.element_size() <= int.MaxValue;

    /// <summary>The numbers of a contiguous CPU tensor, in place.</summary>
    internal static Span<T> Of<T>(Tensor tensor)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
