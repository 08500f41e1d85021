namespace EmdGen.Samples.Evaluation;

/// <summary>How a predicted distribution becomes one class.</summary>
public enum Decoding
{
    /// <summary>The most probable class.</summary>
    Argmax,

    /// <summary>The class with half of the probability at or below it, for classes with an order.</summary>
    Median,
}
