using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Launching;

/// <summary>The views and the plan that a call gives to its kernels.</summary>
internal readonly struct TileArguments<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    internal required ArrayView<T> Logits { get; init; }

    internal required ArrayView<TTarget> Targets { get; init; }

    internal required GpuOutputs<T> Outputs { get; init; }

    internal required TilePlan Plan { get; init; }
}
