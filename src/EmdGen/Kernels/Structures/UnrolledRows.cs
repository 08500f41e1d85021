using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>Rows as emitted kernels take them: references, because emitted code has no pointers.</summary>
internal static unsafe class UnrolledRows
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static RowBlocks Of(in RowRange rows, in LossPlan plan, float logisticWeight)
        => Of(rows, plan, logisticWeight, ref Unsafe.NullRef<float>());

    /// <param name="rows">The rows.</param>
    /// <param name="plan">The loss.</param>
    /// <param name="logisticWeight">That of p_j (1 - p_j) in the curvature, where there is one.</param>
    /// <param name="costs">A table's costs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static RowBlocks Of(in RowRange rows, in LossPlan plan, float logisticWeight, ref float costs) => new(
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
        logisticWeight: logisticWeight);
}
