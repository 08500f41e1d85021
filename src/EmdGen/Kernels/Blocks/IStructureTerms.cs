using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>
/// The part of the loss that depends on the ground structure, for a block of rows. It leaves the row's loss and, for the gradient, a number per
/// class that the passes all structures share turn into the gradient.
/// </summary>
internal unsafe interface IStructureTerms
{
    /// <summary>The terms read the prefix sums of the masses, so that the softmax pass leaves them.</summary>
    static abstract bool ReadPrefixSums { get; }

    /// <summary>
    /// The terms leave a number for every class that is its potential once the row's ArgmaxSlope is taken from it; otherwise they leave the
    /// slopes of a chain's edges, summed up to the argmax.
    /// </summary>
    static abstract bool LeavePotentials { get; }

    /// <summary>Labels are places in memory to the terms, which then need class indices that nobody else can change.</summary>
    static abstract bool IndexByLabel { get; }

    /// <summary>
    /// The loss of a perfect prediction is 0, or all but: those of nearly perfect ones may be sums of squares too small for float32.
    /// </summary>
    bool CanVanish { get; }

    /// <summary>alpha where the options give none.</summary>
    double DefaultCrossEntropyWeight { get; }

    /// <summary>The power of two that the structure's numbers are counted in.</summary>
    double Unit { get; }

    /// <summary>The structure's own numbers, which stay in place for all blocks: a chain's spacings, a table's costs.</summary>
    ReadOnlySpan<float> Numbers { get; }

    /// <summary>The number of vectors that the terms need in the scratch's Extra.</summary>
    long ExtraColumns { get; }

    /// <summary>The mean weight of the structure's edges, or the mean cost of a table off its diagonal, in units.</summary>
    double MeanWeight { get; }

    /// <summary>The number of vectors that <see cref="Curvature"/> needs to work with.</summary>
    long CurvatureColumns { get; }

    /// <summary>
    /// Leaves the loss in the state, on the masses' scale, and, where <typeparamref name="TGradient"/> is on, the numbers that
    /// <see cref="LeavePotentials"/> speaks of and the sum of the V_j times the masses.
    /// </summary>
    /// <remarks>
    /// The potential V_j is s_j / rho less that of the row's argmax, so that confident rows keep their digits; s_j / rho itself where
    /// probabilities are given.
    /// </remarks>
    /// <param name="plan">The parts of the loss to compute.</param>
    /// <param name="rows">The rows that the block belongs to.</param>
    /// <param name="block">The block's number.</param>
    /// <param name="numbers">The first of <see cref="Numbers"/>.</param>
    /// <param name="scratch">The masses, and the targets where the plan has dense ones.</param>
    /// <param name="state">Argmax, sum and label are given.</param>
    void Run<TOps, TVector, TSums, TGradient>(
        in LossPlan plan, in RowRange rows, nint block, float* numbers, in BlockScratch scratch, ref BlockState<TVector> state)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TSums : struct, IRunningSums
        where TGradient : struct, ISwitch;

    /// <summary>
    /// Leaves half the diagonal of Gauss and Newton of every class, sum over the residuals of (their derivative by the logit)^2, times
    /// <paramref name="factor"/>. All its terms are squares, and every mass is summed from the side where it is, so that nothing cancels.
    /// </summary>
    /// <param name="labels">The class indices of the block's rows; null for soft targets.</param>
    /// <param name="numbers">The first of <see cref="Numbers"/>.</param>
    /// <param name="extra">The scratch that <see cref="Run"/> left, with the costs of the labels where a table copies them.</param>
    /// <param name="block">The masses, the room to work in and the place of the results.</param>
    /// <param name="factor">Takes the masses' scale away, and has the row's scale and the structure's weight.</param>
    void Curvature<TOps, TVector, TSums>(int* labels, float* numbers, float* extra, in CurvatureBlock block, TVector factor)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TSums : struct, IRunningSums;
}
