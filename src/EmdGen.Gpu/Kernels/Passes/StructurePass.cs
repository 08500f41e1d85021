using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Structures;
using EmdGen.Kernels.Blocks;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>
/// Any number of classes and every option, in loops over shared memory. Masses are exp(z - max), not yet divided by their sum: the division is
/// folded into the factors at the end.
/// </summary>
/// <typeparam name="TShape">The class set.</typeparam>
/// <typeparam name="TStructure">How its classes relate.</typeparam>
/// <typeparam name="TWhole">Whether anything but the EMD of logits may be asked for.</typeparam>
internal readonly struct StructurePass<TShape, TStructure, TWhole> : ITilePass
    where TShape : struct, IDeviceShape
    where TStructure : struct, IDeviceTerms
    where TWhole : struct, ISwitch
{
    public static int ClassCount => TShape.ClassCount;

    public static int RowStride => TShape.RowStride;

    public static int ThreadsPerRow => TShape.ThreadsPerRow;

    public static int RowsPerTile => TShape.RowsPerTile;

    public static int SegmentLength => (TShape.ClassCount + TShape.ThreadsPerRow - 1) / TShape.ThreadsPerRow;

    public static int FlowStride => TStructure.FlowStride;

    public static int StagedLength => TStructure.StagedLength;

    public static WideNumber Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        bool takesProbabilities = TWhole.IsOn && plan.TakesProbabilities != 0;
        RowMaximum largest = SoftmaxPass<StructurePass<TShape, TStructure, TWhole>>.Largest(row);
        float entropy = 0f;
        if (TWhole.IsOn)
            entropy = CrossEntropyPass<StructurePass<TShape, TStructure, TWhole>, TSoft>.BeforeSoftmax(row, plan, largest.Value);
        RowMasses masses = default;
        masses.OriginClass = Utilities.Select(takesProbabilities, TShape.ClassCount - 1, largest.Class);
        masses.Sum = SoftmaxPass<StructurePass<TShape, TStructure, TWhole>>.Run(row, plan, takesProbabilities, largest.Value);
        masses.Scale = Utilities.Select(takesProbabilities, 1f, masses.Sum.Total);
        masses.Inverse = 1f / masses.Scale;
        float defect = 0f;
        if (TWhole.IsOn)
        {
            entropy += CrossEntropyPass<StructurePass<TShape, TStructure, TWhole>, TSoft>.AfterSoftmax(row, plan, largest.Class, ref masses);
            bool isLifted = TShape.Exponent == 2 & plan.IsRootMean != 0 & !masses.AreUnbalanced;
            masses.Lift = TStructure.Lift(row, Utilities.Select(isLifted, RowMasses.LiftOf(masses.Others), 1f));
            defect = Utilities.Select(takesProbabilities, Defect(masses.Sum.Total, plan), 0f);
            row.Scale += defect;
        }

        RowTerms terms = TStructure.Run<StructurePass<TShape, TStructure, TWhole>, TSoft, TWhole, TGradient>(row, plan, masses);

        float power = TShape.Exponent == 2 ? masses.Inverse * masses.Inverse : masses.Inverse;
        float emd = terms.Loss * power, factor = plan.EmdWeight;
        if (TWhole.IsOn && plan.IsRootMean != 0)
        {
            float root = MathF.Sqrt(emd / TShape.ClassCount) / masses.Lift;
            factor = Utilities.Select(root == 0f, 0f, factor * (0.5f / (root * TShape.ClassCount)));
            emd = root;
        }

        if (TGradient.IsOn)
        {
            float slope = factor * TShape.Exponent;
            if (TWhole.IsOn && plan.CrossEntropyExponent != 0)
                Gradient<TSoft, On>(row, plan, masses, terms.Mean, slope, power);
            else
                Gradient<TSoft, Off>(row, plan, masses, terms.Mean, slope, power);
        }

        WideNumber loss = WideNumber.Weighted(emd, plan.EmdWeight, 0);
        if (TWhole.IsOn)
        {
            loss = WideNumber.Sum(loss, WideNumber.Weighted(entropy, plan.CrossEntropyWeight, plan.CrossEntropyExponent));
            loss.Number += defect;
        }

        return loss;
    }

    private static void Gradient<TSoft, TApart>(TileRow row, TilePlan plan, RowMasses masses, float mean, float slope, float power)
        where TSoft : struct, ISwitch
        where TApart : struct, ISwitch
    {
        if (TWhole.IsOn && plan.TakesProbabilities != 0)
            GradientPass<TSoft, TWhole, TApart>.OfProbabilities(row, plan, slope);
        else
            GradientPass<TSoft, TWhole, TApart>.OfLogits(row, plan, masses, mean, slope * power);
    }

    /// <summary>
    /// NaN where probabilities are checked and are no distribution, because nothing can refuse them here, and where one is not finite, even
    /// if its class has no part in the loss. 0 otherwise.
    /// </summary>
    private static float Defect(float sum, TilePlan plan)
    {
        float difference = MathF.Abs(sum - 1f);
        float tolerance = Utilities.Select(plan.ChecksProbabilities != 0, plan.SumTolerance, float.MaxValue);
        return Utilities.Select(difference <= tolerance, 0f, float.NaN);
    }
}
