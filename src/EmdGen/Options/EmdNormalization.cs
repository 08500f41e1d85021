namespace EmdGen;

/// <summary>The ways in which the terms of one row become that row's loss. Published implementations differ by exactly this.</summary>
public enum EmdNormalization
{
    /// <summary>The sum of the terms (Hou, Yu, Samaras 2016, equation 10).</summary>
    Sum,

    /// <summary>The sum divided by the number of classes.</summary>
    Mean,

    /// <summary>The square root of <see cref="Mean"/>, per row (as in NIMA).</summary>
    RootMean,
}
