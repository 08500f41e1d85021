using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>The memory of contiguous tensors on the CPU. Keep the tensor alive for as long as its span is used.</summary>
internal static class TensorSpans
{
    /// <summary>As far as a span reaches.</summary>
    internal const long MostBytes = int.MaxValue;

    /// <summary>A span reaches over all of a tensor.</summary>
    internal static bool Fits(Tensor tensor) => tensor.numel() * tensor.element_size() <= MostBytes;

    /// <summary>The numbers of a contiguous CPU tensor, in place.</summary>
    internal static Span<T> Of<T>(Tensor tensor)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
