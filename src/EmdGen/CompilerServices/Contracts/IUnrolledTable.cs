using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// A small table with kernels written out class by class, for logits and labels: no smoothing, no root. TPositions, TGaussNewton and TMultinomial are
/// those of <see cref="IUnrolledFlows"/>; with TCrossEntropy on, the losses have <see cref="RowBlocks.CrossEntropyWeight"/> times the cross entropy
/// in them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnrolledTable : IClassShape
{
    /// <summary>The losses.</summary>
    static abstract void Hard<TOps, TVector, TPositions, TCrossEntropy>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCrossEntropy : struct, ISwitch;

    /// <summary>The losses and their gradient.</summary>
    static abstract void HardGradient<TOps, TVector, TPositions, TCrossEntropy, TGaussNewton, TMultinomial>(RowBlocks rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCrossEntropy : struct, ISwitch
        where TGaussNewton : struct, ISwitch
        where TMultinomial : struct, ISwitch;
}
