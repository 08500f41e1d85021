namespace EmdGen;

/// <summary>The scores that a calibration makes small. Both are proper: in expectation, the true distribution has the lowest.</summary>
public enum CalibrationScore
{
    /// <summary>-ln p of the true class, a mean over rows. It does not see the order of the classes.</summary>
    NegativeLogLikelihood,

    /// <summary>The ranked probability score, a sum over classes and a mean over rows, as <see cref="OrdinalMetrics"/> has it.</summary>
    RankedProbabilityScore,
}
