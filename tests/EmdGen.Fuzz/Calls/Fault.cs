namespace EmdGen.Fuzz.Calls;

/// <summary>What is wrong with a call on purpose: one thing, for which it must be refused.</summary>
internal enum Fault
{
    None,
    LogitsLength,
    TargetsLength,
    LossesLength,
    GradientLength,
    PositionCount,
    RowWeightsLength,
    ClassWeightsLength,
    RowWeightValue,
    ClassWeightValue,
    WeightProduct,
    LabelValue,
    TargetValue,
    TargetSum,
    ProbabilityValue,
    ProbabilitySum,
    LossesOverlap,
    GradientOverlap,
    LabelOverlap,
    NoLosses,
    NegativeRoot,
    SoftTargetsOfTable,
    Distance,
    NumberType,
}
