namespace EmdGen.LightGbm;

/// <summary>How LightGBM counts what a feature is worth to a model.</summary>
public enum ImportanceKind
{
    /// <summary>How many nodes split by it.</summary>
    Split = 0,

    /// <summary>How much those splits lowered the objective, in sum.</summary>
    Gain = 1,
}
