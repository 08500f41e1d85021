using ILGPU;

namespace EmdGen.Gpu;

/// <summary>The views that an evaluation on a device writes: always the reduced loss, on request the loss of every row and the gradient.</summary>
/// <typeparam name="T">The type of logits and gradient.</typeparam>
public readonly struct GpuOutputs<T>
    where T : unmanaged
{
    private GpuOutputs(ArrayView<float> value, ArrayView<float> losses, bool hasLosses, ArrayView<T> gradient, bool hasGradient)
    {
        Value = value;
        Losses = losses;
        HasLosses = hasLosses;
        Gradient = gradient;
        HasGradient = hasGradient;
    }

    /// <summary>[1]: the reduced loss.</summary>
    public ArrayView<float> Value { get; }

    /// <summary>[N] or [N,S]: the weighted loss of every row, before any division by the reduction; 0 for ignored rows.</summary>
    public ArrayView<float> Losses { get; }

    /// <summary>The call asks for <see cref="Losses"/>.</summary>
    public bool HasLosses { get; }

    /// <summary>[N,C] or [N,C,S]: the gradient of the value.</summary>
    public ArrayView<T> Gradient { get; }

    /// <summary>The call asks for <see cref="Gradient"/>.</summary>
    public bool HasGradient { get; }

    /// <summary>The reduced loss alone.</summary>
    /// <param name="value">[1].</param>
    public static GpuOutputs<T> To(ArrayView<float> value) => new(value, value, false, default, false);

    /// <summary>These outputs and the loss of every row.</summary>
    /// <param name="losses">[N] or [N,S].</param>
    public GpuOutputs<T> WithLosses(ArrayView<float> losses) => new(Value, losses, true, Gradient, HasGradient);

    /// <summary>These outputs and the gradient.</summary>
    /// <param name="gradient">[N,C] or [N,C,S]; may be the logits' own view.</param>
    public GpuOutputs<T> WithGradient(ArrayView<T> gradient) => new(Value, Losses, HasLosses, gradient, true);
}
