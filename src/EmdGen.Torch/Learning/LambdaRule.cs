namespace EmdGen.Torch;

/// <summary>
/// The source of lambda in alpha * cross entropy + lambda * EMD for learned classes. A rule is applied once, to the first batch that
/// trains after the warm-up, and its lambda kept from then on.
/// </summary>
public enum LambdaRule
{
    /// <summary>From <see cref="EmdOptions.EmdWeight"/>.</summary>
    Given,

    /// <summary>
    /// The EMD term starts at 1 / 3.5 of the cross entropy: <see cref="LambdaRules.RatioOfMeans"/>. With a negative bias the mean EMD may
    /// be near 0 or below, and the rule fails.
    /// </summary>
    RatioOfMeans,

    /// <summary>
    /// The EMD term's gradient by the logits starts with the norm of the cross entropy's: <see cref="LambdaRules.BalanceOfGradientNorms"/>.
    /// </summary>
    BalanceOfGradientNorms,
}
