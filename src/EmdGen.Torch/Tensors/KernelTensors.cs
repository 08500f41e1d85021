using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>Tensors as kernels take and leave them.</summary>
internal static class KernelTensors
{
    /// <summary>
    /// The type to compute in. 16-bit logits are widened where a gradient is asked for, which is rounded once it is known what scales it, and
    /// beside soft targets of another type, which lose nothing then.
    /// </summary>
    internal static ScalarType TypeOf(Tensor logits, Tensor targets, bool needsGradient)
        => Is16Bit(logits.dtype) && (needsGradient || (TensorShape.IsFloating(targets.dtype) && targets.dtype != logits.dtype))
            ? ScalarType.Float32
            : logits.dtype;

    internal static bool Is16Bit(ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16;

    /// <summary>The tensor itself where its numbers can be read as they lie: every operation spared is a microsecond.</summary>
    internal static Tensor InPlace(Tensor tensor, ScalarType type)
        => tensor.dtype == type && tensor.is_contiguous() ? tensor : tensor.to(type).contiguous();

    /// <summary>Room for the gradient: that of the logits where they were copied for the kernel, which may write over them.</summary>
    internal static Tensor RoomForGradient(Tensor logits, Tensor input) => ReferenceEquals(logits, input) ? empty_like(input) : input;

    /// <summary>A result in the type of the logits, which outlives the call's own tensors.</summary>
    internal static Tensor Kept(Tensor tensor, ScalarType type)
        => (tensor.dtype == type ? tensor : tensor.to(type)).MoveToOuterDisposeScope();

    internal static void KeepAlive(params ReadOnlySpan<Tensor?> tensors)
    {
        foreach (Tensor? tensor in tensors)
            GC.KeepAlive(tensor);
    }
}
