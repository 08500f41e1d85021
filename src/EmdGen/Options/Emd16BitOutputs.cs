using System.Runtime.InteropServices;

namespace EmdGen;

/// <summary>
/// The spans that an evaluation in 16-bit numbers writes beyond the value it returns: the loss of every row in float32, the gradient in the
/// type of the logits, both or neither.
/// </summary>
public readonly ref struct Emd16BitOutputs
{
    private Emd16BitOutputs(Span<float> losses, bool hasLosses, Span<ushort> gradient, bool hasGradient)
    {
        Losses = losses;
        HasLosses = hasLosses;
        Gradient = gradient;
        HasGradient = hasGradient;
    }

    /// <summary>Nothing is written: the reduced loss alone.</summary>
    public static Emd16BitOutputs LossOnly => default;

    /// <inheritdoc cref="EmdOutputs.Losses"/>
    public Span<float> Losses { get; }

    /// <inheritdoc cref="EmdOutputs.HasLosses"/>
    public bool HasLosses { get; }

    /// <summary>[N,C] or [N,C,S]: the bits of the gradient of the value returned, in the type of the logits.</summary>
    public Span<ushort> Gradient { get; }

    /// <inheritdoc cref="EmdOutputs.HasGradient"/>
    public bool HasGradient { get; }

    /// <summary>These outputs and the loss of every row.</summary>
    /// <param name="losses">[N] or [N,S].</param>
    public Emd16BitOutputs WithLosses(Span<float> losses) => new(losses, true, Gradient, HasGradient);

    /// <summary>These outputs and the gradient, as bits.</summary>
    /// <param name="gradient">[N,C] or [N,C,S].</param>
    public Emd16BitOutputs WithGradient(Span<ushort> gradient) => new(Losses, HasLosses, gradient, true);

    /// <summary>These outputs and the gradient.</summary>
    /// <param name="gradient">[N,C] or [N,C,S].</param>
    public Emd16BitOutputs WithGradient(Span<Half> gradient) => WithGradient(MemoryMarshal.Cast<Half, ushort>(gradient));
}
