using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Kernels.Blocks;
using EmdGen.Validation;

namespace EmdGen.Gpu.Launching;

/// <summary>Writes options and the shape of a call as the numbers that a kernel takes.</summary>
internal static class PlanBuilder
{
    /// <summary>What the options and the structure say.</summary>
    internal static OptionPlan Of(EmdOptions options, double defaultCrossEntropyWeight, int classCount, double structureUnit)
    {
        var terms = new TermWeights(options, defaultCrossEntropyWeight, classCount, structureUnit);
        LossPlan loss = new LossPlan(options, terms).Of(terms);
        var unit = new LossUnit(terms);
        var tiles = new TilePlan
        {
            PositionCount = options.PositionCount,
            IgnoreIndex = options.IgnoreIndex ?? 0,
            HasIgnoreIndex = Switch(options.IgnoreIndex is not null),
            HasRowWeights = Switch(!options.RowWeights.IsEmpty),
            HasClassWeights = Switch(!options.ClassWeights.IsEmpty),
            TakesProbabilities = Switch(loss.TakesProbabilities),
            IsRootMean = Switch(loss.IsRootMean),
            CrossEntropyWeight = unit.CrossEntropy,
            EmdWeight = unit.Emd,
            IsSmoothed = Switch(loss.Smoothing != 0),
            Kept = loss.Kept,
            Spread = loss.Smoothing / classCount,
            ChecksProbabilities = Switch(loss.TakesProbabilities && options.ValidateProbabilities),
            MassTolerance = (float)TargetTolerance.Masses,
            UnitExponent = unit.Exponent,
            CrossEntropyExponent = unit.CrossEntropyExponent,
        };
        return new OptionPlan(tiles, loss.IsPlain);
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
        plan.ChecksTargets = Switch(shape.IsSoft && options.ValidateTargets);
        plan.SumTolerance = (float)(shape.Is16Bit ? TargetTolerance.SixteenBit : TargetTolerance.Single);
        plan.HasWeightSum = Switch(isMean && isWeighted);
        plan.Divisor = isMean && !isWeighted && shape.RowCount > 0 ? shape.RowCount : 1f;
        return plan;
    }

    private static int Switch(bool isOn) => isOn ? 1 : 0;
}
