using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>
/// A small chain with kernels written out class by class, for logits [rows, C] and the loss alone: no cross entropy, no smoothing, no root.
/// Each writes losses times <see cref="RowBlocks.EmdWeight"/>; the gradients are those of the losses written, times <see cref="RowBlocks.Scales"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnrolledChain : IChainShape
{
    /// <summary>The losses for a class index per row.</summary>
    static abstract void Hard<TOps, TVector>(in RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;

    /// <summary>The losses and their gradient for a class index per row.</summary>
    static abstract void HardGradient<TOps, TVector>(in RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;

    /// <summary>The losses for a distribution per row.</summary>
    static abstract void Soft<TOps, TVector>(in RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;

    /// <summary>The losses and their gradient for a distribution per row.</summary>
    static abstract void SoftGradient<TOps, TVector>(in RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;
}
