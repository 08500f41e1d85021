namespace EmdGen;

/// <summary>How a class is made of a predicted distribution: each rule is best for another measure.</summary>
public enum DecodingRule
{
    /// <summary>The most probable class: best for exact accuracy. See <see cref="OrdinalDecoding.Argmax"/>.</summary>
    Argmax,

    /// <summary>The lowest class with half of the mass at or below it: best for the mean absolute error. See <see cref="OrdinalDecoding.Median"/>.</summary>
    Median,

    /// <summary>
    /// The class nearest to the mean, by the positions of a chain, and by rank for other classes: best for the mean squared error. See
    /// <see cref="OrdinalDecoding.RoundedMean(ReadOnlySpan{float}, int, Span{int})"/>.
    /// </summary>
    RoundedMean,

    /// <summary>
    /// The class with the least expected distance: best for the mean distance. See <see cref="OrdinalDecoding.LeastDistance(ReadOnlySpan{float},
    /// GroundDistance, Span{int})"/>.
    /// </summary>
    LeastDistance,
}
