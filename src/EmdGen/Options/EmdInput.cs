namespace EmdGen;

/// <summary>The kind of the numbers given for each class.</summary>
public enum EmdInput
{
    /// <summary>Logits: the loss applies softmax over the classes, and the gradient is with respect to the logits.</summary>
    Logits,

    /// <summary>
    /// Probabilities, taken as given; the gradient is with respect to them. Rows that are no distributions are refused, unless
    /// <see cref="EmdOptions.ValidateProbabilities"/> is false.
    /// </summary>
    Probabilities,
}
