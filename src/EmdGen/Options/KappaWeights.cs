namespace EmdGen;

/// <summary>How far mistakes count in Cohen's kappa.</summary>
public enum KappaWeights
{
    /// <summary>Every mistake counts alike.</summary>
    None,

    /// <summary>A mistake counts by its distance in ranks.</summary>
    Linear,

    /// <summary>A mistake counts by the square of its distance in ranks: "quadratic weighted kappa".</summary>
    Quadratic,
}
