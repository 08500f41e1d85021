namespace DiamondClarity.Evaluation;

/// <summary>How a predicted distribution becomes one grade.</summary>
internal enum Decoding
{
    /// <summary>The most probable grade.</summary>
    Argmax,

    /// <summary>The grade with half of the probability at or below it.</summary>
    Median,
}
