using EmdGen.Gpu.Kernels;

namespace EmdGen.Gpu.Launching;

/// <summary>Options as numbers of a kernel.</summary>
internal static class PlanBuilder
{
    private const float SingleTolerance = 1e-3f;
    private const float NarrowTolerance = 1e-2f;

    /// <summary>Whether the loss is the EMD of logits alone, which is what unrolled rows compute.</summary>
    internal static bool IsPlain(EmdOptions options, double defaultCrossEntropyWeight)
        => (options.CrossEntropyWeight ?? defaultCrossEntropyWeight) == 0 && options.LabelSmoothing == 0 && options.Input == EmdInput.Logits
            && options.Normalization != EmdNormalization.RootMean;

    /// <summary>What does not depend on a call's views.</summary>
    internal static TilePlan Of(EmdOptions options, double defaultCrossEntropyWeight, int classCount)
    {
        double emdWeight = options.EmdWeight ?? 1;
        return new TilePlan
        {
            PositionCount = options.PositionCount,
            IgnoreIndex = options.IgnoreIndex ?? 0,
            HasIgnoreIndex = Switch(options.IgnoreIndex is not null),
            HasRowWeights = Switch(!options.RowWeights.IsEmpty),
            HasClassWeights = Switch(!options.ClassWeights.IsEmpty),
            TakesProbabilities = Switch(options.Input == EmdInput.Probabilities),
            IsRootMean = Switch(options.Normalization == EmdNormalization.RootMean),
            CrossEntropyWeight = (float)(options.CrossEntropyWeight ?? defaultCrossEntropyWeight),
            EmdWeight = (float)(options.Normalization == EmdNormalization.Mean ? emdWeight / classCount : emdWeight),
            IsSmoothed = Switch(options.LabelSmoothing != 0),
            Kept = 1f - (float)options.LabelSmoothing,
            Spread = (float)options.LabelSmoothing / classCount,
        };
    }

    /// <summary>The plan of a call.</summary>
    internal static TilePlan For(TilePlan plan, EmdOptions options, in CallShape shape)
    {
        bool isMean = options.Reduction == EmdReduction.Mean;
        bool isWeighted = plan.HasRowWeights != 0 || plan.HasClassWeights != 0 || (plan.HasIgnoreIndex != 0 && !shape.IsSoft);
        plan.HasIgnoreIndex = shape.IsSoft ? 0 : plan.HasIgnoreIndex;
        plan.RowCount = shape.RowCount;
        plan.IsAligned = Switch(shape.IsAligned);
        plan.AreTargetsAligned = Switch(shape.AreTargetsAligned);
        plan.HasLosses = Switch(shape.HasLosses);
        plan.ChecksTargets = Switch(shape.IsSoft && shape.ChecksTargets);
        plan.SumTolerance = shape.Is16Bit ? NarrowTolerance : SingleTolerance;
        plan.HasWeightSum = Switch(isMean && isWeighted);
        plan.Divisor = isMean && !isWeighted && shape.RowCount > 0 ? shape.RowCount : 1f;
        return plan;
    }

    private static int Switch(bool isOn) => isOn ? 1 : 0;
}
