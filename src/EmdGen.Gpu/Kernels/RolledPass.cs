using EmdGen.CompilerServices;
using EmdGen.Gpu.CompilerServices;
using EmdGen.Gpu.Kernels.Structures;
using ILGPU;

namespace EmdGen.Gpu.Kernels;

/// <summary>
/// Any number of classes and every option, in loops over shared memory. Masses are exp(z - max), not yet divided by their sum: the division is
/// folded into the factors at the end.
/// </summary>
/// <typeparam name="TRows">The class set.</typeparam>
/// <typeparam name="TStructure">How its classes relate.</typeparam>
internal readonly struct RolledPass<TRows, TStructure> : ITilePass
    where TRows : struct, IDeviceRows
    where TStructure : struct, IDeviceStructure
{
    public static int ClassCount => TRows.ClassCount;

    public static int RowStride => TRows.RowStride;

    public static int ThreadsPerRow => TRows.ThreadsPerRow;

    public static int RowsPerTile => TRows.RowsPerTile;

    public static int SegmentLength => (TRows.ClassCount + TRows.ThreadsPerRow - 1) / TRows.ThreadsPerRow;

    public static int FlowStride => TStructure.FlowStride;

    public static int StagedLength => TStructure.StagedLength;

    public static float Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        RowMasses masses = default;
        masses.Origin = TRows.ClassCount - 1;
        RowMaximum largest = default;
        if (plan.TakesProbabilities == 0)
        {
            largest = MassPass<RolledPass<TRows, TStructure>>.Largest(row);
            masses.Origin = largest.Class;
        }

        float entropy = 0f;
        if (plan.CrossEntropyWeight != 0f)
            entropy = EntropyPass<RolledPass<TRows, TStructure>, TSoft>.BeforeSoftmax(row, plan, largest.Value);
        masses.Sum = MassPass<RolledPass<TRows, TStructure>>.Run(row, plan, largest.Value);
        masses.Inverse = plan.TakesProbabilities != 0 ? 1f : 1f / masses.Sum.Total;
        masses.Scale = plan.TakesProbabilities != 0 ? 1f : masses.Sum.Total;
        if (plan.CrossEntropyWeight != 0f && plan.TakesProbabilities == 0)
            entropy += EntropyPass<RolledPass<TRows, TStructure>, TSoft>.AfterSoftmax(row, plan, largest.Class);
        RowTerms terms = TStructure.Run<RolledPass<TRows, TStructure>, TSoft, TGradient>(row, plan, masses);

        float power = TRows.Exponent == 2 ? masses.Inverse * masses.Inverse : masses.Inverse;
        float emd = terms.Loss * power, factor = plan.EmdWeight;
        if (plan.IsRootMean != 0)
        {
            float root = MathF.Sqrt(emd / TRows.ClassCount);
            factor = Utilities.Select(root == 0f, 0f, factor * (0.5f / (root * TRows.ClassCount)));
            emd = root;
        }

        if (TGradient.IsOn)
        {
            float slope = row.Scale * factor * TRows.Exponent;
            if (plan.TakesProbabilities != 0)
                SlopePass<RolledPass<TRows, TStructure>, TSoft>.OfProbabilities(row, plan, slope);
            else
                SlopePass<RolledPass<TRows, TStructure>, TSoft>.OfLogits(row, plan, masses, terms.Mean, slope * power);
        }

        return (emd * plan.EmdWeight) + (entropy * plan.CrossEntropyWeight);
    }
}
