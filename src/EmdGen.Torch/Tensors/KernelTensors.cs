using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>Tensors as kernels take and leave them.</summary>
internal static class KernelTensors
{
    /// <summary>
    /// The type to compute in. 16-bit logits with soft targets of another type are widened, so that the targets lose nothing.
    /// </summary>
    internal static ScalarType TypeOf(Tensor logits, Tensor targets)
        => logits.dtype is ScalarType.Float16 or ScalarType.BFloat16 && TensorShape.IsFloating(targets.dtype) && targets.dtype != logits.dtype
            ? ScalarType.Float32
            : logits.dtype;

    /// <summary>The tensor itself where its numbers can be read as they lie: every operation spared is a microsecond.</summary>
    internal static Tensor InPlace(Tensor tensor, ScalarType type)
        => tensor.dtype == type && tensor.is_contiguous() ? tensor : tensor.to(type).contiguous();

    /// <summary>A result in the type of the logits, which outlives the call's own tensors.</summary>
    internal static Tensor Kept(Tensor tensor, ScalarType type)
        => (tensor.dtype == type ? tensor : tensor.to(type)).MoveToOuterDisposeScope();

    internal static void KeepAlive(params ReadOnlySpan<Tensor> tensors)
    {
        foreach (Tensor tensor in tensors)
            GC.KeepAlive(tensor);
    }
}
