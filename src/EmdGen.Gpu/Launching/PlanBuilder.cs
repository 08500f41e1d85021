using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Kernels.Blocks;
using EmdGen.Validation;

namespace EmdGen.Gpu.Launching;

/// <summary>Writes options and the shape of a call as the numbers that a kernel takes.</summary>
internal static class PlanBuilder
{
    /// <summary>The loss that options ask for, with alpha and lambda counted in a unit.</summary>
    internal static LossPlan LossOf(EmdOptions options, double defaultCrossEntropyWeight, int classCount, double structureUnit)
    {
        var terms = new TermWeights(options, defaultCrossEntropyWeight, classCount, structureUnit);
        return new LossPlan(options, terms).In(LossUnit.Of(terms), terms);
    }

    /// <summary>The part of a plan that the options and the structure determine.</summary>
    internal static TilePlan Of(EmdOptions options, double defaultCrossEntropyWeight, int classCount, double structureUnit)
    {
        LossPlan loss = LossOf(options, defaultCrossEntropyWeight, classCount, structureUnit);
        return new()
        {
            PositionCount = options.PositionCount,
            IgnoreIndex = options.IgnoreIndex ?? 0,
            HasIgnoreIndex = Switch(options.IgnoreIndex is not null),
            HasRowWeights = Switch(!options.RowWeights.IsEmpty),
            HasClassWeights = Switch(!options.ClassWeights.IsEmpty),
            TakesProbabilities = Switch(loss.TakesProbabilities),
            IsRootMean = Switch(loss.IsRootMean),
            CrossEntropyWeight = loss.CrossEntropyWeight,
            EmdWeight = loss.EmdWeight,
            IsSmoothed = Switch(loss.Smoothing != 0),
            Kept = loss.Kept,
            Spread = loss.Smoothing / classCount,
            ChecksProbabilities = Switch(loss.TakesProbabilities && options.ValidateProbabilities),
            MassTolerance = (float)TargetTolerance.Masses,
            UnitExponent = Math.ILogB(LossUnit.Of(new TermWeights(options, defaultCrossEntropyWeight, classCount, structureUnit))),
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
        plan.ChecksTargets = Switch(shape.IsSoft && options.ValidateTargets);
        plan.SumTolerance = (float)(shape.Is16Bit ? TargetTolerance.SixteenBit : TargetTolerance.Single);
        plan.HasWeightSum = Switch(isMean && isWeighted);
        plan.Divisor = isMean && !isWeighted && shape.RowCount > 0 ? shape.RowCount : 1f;
        return plan;
    }

    private static int Switch(bool isOn) => isOn ? 1 : 0;
}
