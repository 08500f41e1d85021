using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// A small chain or tree with kernels written out edge by edge, for logits and the loss alone: no cross entropy, no smoothing, no root.
/// With TPositions on, classes lie <see cref="RowBlocks.ClassStride"/> apart and positions side by side; off, rows of classes follow each
/// other. Each kernel writes losses times <see cref="RowBlocks.EmdWeight"/>; the gradients are those of the losses written, times
/// <see cref="RowBlocks.Scales"/>. With TGaussNewton or TMultinomial on, that curvature of the losses goes to <see cref="RowBlocks.Curvature"/>,
/// times the same scales; at most one of the two is on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnrolledFlows : IClassShape
{
    /// <summary>The losses for a class index per row.</summary>
    static abstract void Hard<TOps, TVector, TPositions>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch;

    /// <summary>The losses and their gradient for a class index per row.</summary>
    static abstract void HardGradient<TOps, TVector, TPositions, TGaussNewton, TMultinomial>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TGaussNewton : struct, ISwitch
        where TMultinomial : struct, ISwitch;

    /// <summary>The losses for a distribution per row.</summary>
    static abstract void Soft<TOps, TVector, TPositions>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch;

    /// <summary>The losses and their gradient for a distribution per row.</summary>
    static abstract void SoftGradient<TOps, TVector, TPositions, TGaussNewton, TMultinomial>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TGaussNewton : struct, ISwitch
        where TMultinomial : struct, ISwitch;
}
