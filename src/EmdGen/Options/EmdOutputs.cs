namespace EmdGen;

/// <summary>The spans that an evaluation writes beyond the value it returns: the loss of every row, the gradient, both or neither.</summary>
public readonly ref struct EmdOutputs
{
    private EmdOutputs(Span<float> losses, bool hasLosses, Span<float> gradient, bool hasGradient)
    {
        Losses = losses;
        HasLosses = hasLosses;
        Gradient = gradient;
        HasGradient = hasGradient;
    }

    /// <summary>Nothing is written: the reduced loss alone.</summary>
    public static EmdOutputs LossOnly => default;

    /// <summary>[N] or [N,S]: the weighted loss of every row, before any division by the reduction; 0 for ignored rows.</summary>
    public Span<float> Losses { get; }

    /// <summary>True where <see cref="Losses"/> is asked for; an empty span is a span like any other.</summary>
    public bool HasLosses { get; }

    /// <summary>[N,C] or [N,C,S]: the gradient of the value returned.</summary>
    public Span<float> Gradient { get; }

    /// <summary>True where <see cref="Gradient"/> is asked for.</summary>
    public bool HasGradient { get; }

    /// <summary>These outputs and the loss of every row.</summary>
    /// <param name="losses">[N] or [N,S].</param>
    public EmdOutputs WithLosses(Span<float> losses) => new(losses, true, Gradient, HasGradient);

    /// <summary>These outputs and the gradient.</summary>
    /// <param name="gradient">[N,C] or [N,C,S].</param>
    public EmdOutputs WithGradient(Span<float> gradient) => new(Losses, HasLosses, gradient, true);
}
