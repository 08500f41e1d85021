using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>Rows as emitted kernels take them: references, because emitted code has no pointers.</summary>
internal static unsafe class UnrolledRows
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static RowBlocks Of<TCurvature>(in RowRange rows, in LossPlan plan, int classCount)
        where TCurvature : struct, ISwitch
        => Of<TCurvature>(rows, plan, classCount, ref Unsafe.NullRef<float>());

    /// <param name="rows">The rows.</param>
    /// <param name="plan">The loss.</param>
    /// <param name="classCount">C.</param>
    /// <param name="costs">A table's costs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static RowBlocks Of<TCurvature>(in RowRange rows, in LossPlan plan, int classCount, ref float costs)
        where TCurvature : struct, ISwitch
        => new(
            count: rows.BlockCount,
            exceedsCache: rows.ExceedsCache,
            classStride: rows.ClassStride,
            logits: rows.Logits,
            labels: rows.Labels,
            targets: rows.Targets,
            emdWeight: plan.EmdWeight,
            crossEntropyWeight: plan.CrossEntropyWeight,
            costs: ref costs,
            scales: rows.Scales,
            scaleStep: rows.ScaleStep,
            losses: rows.Losses,
            gradient: rows.Gradient,
            curvature: rows.Curvature,
            logisticWeight: TCurvature.IsOn ? new CurvatureWeights(plan, classCount).Logistic : 0);
}
