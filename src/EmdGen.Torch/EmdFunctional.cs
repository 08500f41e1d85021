using EmdGen.Torch.Calls;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>The squared EMD loss as a function of tensors.</summary>
public static class EmdFunctional
{
    /// <summary>The squared EMD loss of generated classes, by their fused kernels where there is one for the tensors.</summary>
    /// <typeparam name="TEmd">The type generated for the classes, whose distances are fixed at compile time.</typeparam>
    /// <param name="logits">
    /// [N,C] or [N,C,...] (class axis second): float32, float64, float16 or bfloat16, on any device, of any layout. The gradient is with
    /// respect to it.
    /// </param>
    /// <param name="targets">
    /// Labels [N] or [N,...], int64 or int32; or soft targets of the shape of <paramref name="logits"/>, which take no gradient. On a CUDA
    /// device with kernels of EmdGen.Gpu, a row whose target is no class or no distribution is NaN, because a check would wait for the device;
    /// so is one whose probabilities, where they are the input, are no distribution.
    /// </param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>. A PositionCount of 1 is taken from the shape.</param>
    /// <returns>A scalar of the type of <paramref name="logits"/>, or the losses [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A shape, type or device does not fit, a target is no class or no distribution, probabilities are no distribution, the product of a row's
    /// weights is more than float32 can hold under None or Sum, or the classes' distances are learned.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The targets are soft, but the distances a table, whose loss is defined for labels alone.
    /// </exception>
    public static Tensor squared_emd<TEmd>(Tensor logits, Tensor targets, EmdOptions? options = null)
        where TEmd : struct, ISquaredEmd
        => TensorLoss.Of<TEmd>(logits, targets, CallDistance.Of<TEmd>(null), options);

    /// <summary>The squared EMD loss of generated classes whose distances are learned, with the distances of this call.</summary>
    /// <typeparam name="TEmd">The type generated for the classes.</typeparam>
    /// <param name="logits">As without a distance.</param>
    /// <param name="targets">Labels [N] or [N,...], int64 or int32.</param>
    /// <param name="distance">Between the C classes; the classes' own sensitivity, bias and exponent apply to it.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>. A PositionCount of 1 is taken from the shape.</param>
    /// <returns>A scalar of the type of <paramref name="logits"/>, or the losses [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A shape, type or device does not fit, a target is no class, the distance is of another class count, or the classes' distances are
    /// fixed at compile time.
    /// </exception>
    /// <exception cref="NotSupportedException">The targets are soft.</exception>
    public static Tensor squared_emd<TEmd>(Tensor logits, Tensor targets, GroundDistance distance, EmdOptions? options = null)
        where TEmd : struct, ISquaredEmd
    {
        ArgumentNullException.ThrowIfNull(distance);
        return TensorLoss.Of<TEmd>(logits, targets, CallDistance.Of<TEmd>(distance), options);
    }
}
