namespace EmdGen.LightGbm;

/// <summary>The score of the validation rows that says when to stop, and which iteration is the best. A row counts by its weight.</summary>
public enum StoppingScore
{
    /// <summary>The ranked probability score: a proper score of the distribution that sees the order of the classes. Low is good.</summary>
    RankedProbabilityScore,

    /// <summary>-ln p of the true class: a proper score that does not see the order of the classes. Low is good.</summary>
    NegativeLogLikelihood,

    /// <summary>The mean absolute error in ranks, of the classes that <see cref="BoosterOptions.StoppingRule"/> decodes. Low is good.</summary>
    MeanAbsoluteError,

    /// <summary>The quadratic weighted kappa of the classes that <see cref="BoosterOptions.StoppingRule"/> decodes. High is good.</summary>
    QuadraticKappa,
}
