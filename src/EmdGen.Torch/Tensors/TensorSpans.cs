using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>The memory of contiguous tensors on the CPU. Keep the tensor alive for as long as its span is used.</summary>
internal static class TensorSpans
{
    /// <summary>As far as a span reaches.</summary>
    internal const long MostBytes = int.MaxValue;

    /// <summary>A span reaches over all of a tensor in a type.</summary>
    internal static bool Fits(Tensor tensor, ScalarType type) => tensor.numel() <= MostBytes / SizeOf(type);

    /// <summary>The numbers of a contiguous CPU tensor, in place.</summary>
    internal static Span<T> Of<T>(Tensor tensor)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(tensor.bytes);

    private static int SizeOf(ScalarType type) => type switch
    {
        ScalarType.Float64 or ScalarType.Int64 => sizeof(long),
        ScalarType.Float32 or ScalarType.Int32 => sizeof(int),
        _ => sizeof(short),
    };
}
