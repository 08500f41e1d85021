namespace EmdGen.Benchmarks.Ratios;

/// <summary>What a case computes, always forward and gradient.</summary>
public enum RatioKind
{
    /// <summary>Labels, logits of standard deviation 1.</summary>
    Hard,

    /// <summary>Distributions as targets.</summary>
    Soft,

    /// <summary>Labels, [N,C,S].</summary>
    Segmentation,

    /// <summary>Labels, logits of standard deviation 50.</summary>
    HardStd50,

    /// <summary>Labels, 64 rows.</summary>
    Batch64,
}
