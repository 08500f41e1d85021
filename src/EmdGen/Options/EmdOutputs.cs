namespace EmdGen;

/// <summary>
/// The spans that an evaluation writes beyond the value it returns: the loss of every row, the gradient, the curvature, any of them or none.
/// </summary>
public readonly ref struct EmdOutputs
{
    /// <summary>The request of a curvature, of a type that it is asked for at run time.</summary>
    internal readonly object? Request;

    private EmdOutputs(
        Span<float> losses, bool hasLosses, Span<float> gradient, bool hasGradient, Span<float> curvature, object? request)
    {
        Losses = losses;
        HasLosses = hasLosses;
        Gradient = gradient;
        HasGradient = hasGradient;
        Curvature = curvature;
        Request = request;
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

    /// <summary>[N,C] or [N,C,S]: the curvature that <see cref="EmdOptions.Curvature"/> names, scaled as the gradient is; never negative.</summary>
    public Span<float> Curvature { get; }

    /// <summary>True where <see cref="Curvature"/> is asked for.</summary>
    public bool HasCurvature => Request is CurvatureRequest;

    /// <summary>These outputs and the loss of every row.</summary>
    /// <param name="losses">[N] or [N,S].</param>
    public EmdOutputs WithLosses(Span<float> losses) => new(losses, true, Gradient, HasGradient, Curvature, Request);

    /// <summary>These outputs and the gradient.</summary>
    /// <param name="gradient">[N,C] or [N,C,S].</param>
    public EmdOutputs WithGradient(Span<float> gradient) => new(Losses, HasLosses, gradient, true, Curvature, Request);

    /// <summary>
    /// These outputs and the curvature of the value returned, one number a logit, not negative: the exponent is 2, the input logits, the
    /// normalisation none or a mean, or the evaluation throws a <see cref="NotSupportedException"/>. It is computed on the CPU.
    /// </summary>
    /// <param name="curvature">[N,C] or [N,C,S]: a span of its own, which overlaps nothing else of the call.</param>
    public EmdOutputs WithCurvature(Span<float> curvature)
        => new(Losses, HasLosses, Gradient, HasGradient, curvature, CurvatureRequest.Instance);
}
