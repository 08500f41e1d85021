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
/// <typeparam name="TWhole">Whether anything but the EMD of logits may be asked for.</typeparam>
internal readonly struct RolledPass<TRows, TStructure, TWhole> : ITilePass
    where TRows : struct, IDeviceRows
    where TStructure : struct, IDeviceStructure
    where TWhole : struct, ISwitch
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
        bool takesProbabilities = TWhole.IsOn && plan.TakesProbabilities != 0;
        RowMaximum largest = MassPass<RolledPass<TRows, TStructure, TWhole>>.Largest(row);
        float entropy = 0f;
        if (TWhole.IsOn)
            entropy = EntropyPass<RolledPass<TRows, TStructure, TWhole>, TSoft>.BeforeSoftmax(row, plan, largest.Value);
        RowMasses masses = default;
        masses.Origin = Utilities.Select(takesProbabilities, TRows.ClassCount - 1, largest.Class);
        masses.Sum = MassPass<RolledPass<TRows, TStructure, TWhole>>.Run(row, takesProbabilities, largest.Value);
        masses.Scale = Utilities.Select(takesProbabilities, 1f, masses.Sum.Total);
        masses.Inverse = 1f / masses.Scale;
        if (TWhole.IsOn)
            entropy += EntropyPass<RolledPass<TRows, TStructure, TWhole>, TSoft>.AfterSoftmax(row, plan, largest.Class, ref masses);
        RowTerms terms = TStructure.Run<RolledPass<TRows, TStructure, TWhole>, TSoft, TWhole, TGradient>(row, plan, masses);

        float power = TRows.Exponent == 2 ? masses.Inverse * masses.Inverse : masses.Inverse;
        float emd = terms.Loss * power, factor = plan.EmdWeight;
        if (TWhole.IsOn && plan.IsRootMean != 0)
        {
            float root = MathF.Sqrt(emd / TRows.ClassCount);
            factor = Utilities.Select(root == 0f, 0f, factor * (0.5f / (root * TRows.ClassCount)));
            emd = root;
        }

        if (TGradient.IsOn)
        {
            float slope = row.Scale * factor * TRows.Exponent;
            if (takesProbabilities)
                SlopePass<TSoft, TWhole>.OfProbabilities(row, plan, slope);
            else
                SlopePass<TSoft, TWhole>.OfLogits(row, plan, masses, terms.Mean, slope * power);
        }

        return TWhole.IsOn ? (emd * plan.EmdWeight) + entropy : emd * plan.EmdWeight;
    }
}
