using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>A kernel that computes whole blocks of rows at any vector width.</summary>
internal unsafe interface IRangeKernel
{
    /// <summary>alpha where the options give none.</summary>
    double DefaultCrossEntropyWeight { get; }

    /// <summary>The power of two that the EMD is counted in.</summary>
    double Unit { get; }

    int ClassCount { get; }

    /// <summary>rho.</summary>
    int Exponent { get; }

    /// <summary>The mean weight of the structure's edges, or the mean cost of a table off its diagonal, in units.</summary>
    double MeanWeight { get; }

    /// <summary>True where it computes curvatures beside gradients.</summary>
    static virtual bool HasCurvature => false;

    /// <summary>The number of floats that <see cref="Run"/> needs to work with, without a curvature.</summary>
    long ScratchLength(int width);

    /// <summary>The number of floats behind those that a curvature needs.</summary>
    long CurvatureLength(int width);

    /// <summary>True where a block is one row, and not as many as a vector has lanes.</summary>
    static virtual bool TakesSingleRows(in LossPlan plan, int classCount, nint classStride, int width) => false;

    /// <summary>
    /// True where labels are places in memory to <see cref="Run"/>, which then needs class indices that nobody else can change; false where it
    /// compares them alone.
    /// </summary>
    bool IndexesByLabel(in LossPlan plan, int width);

    /// <summary>
    /// Writes the unweighted loss of every row, and, where planned, the gradient of that loss times the row's scale; where
    /// <typeparamref name="TCurvature"/> is on, the curvature of that loss, times the same scale, too.
    /// </summary>
    void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch;
}
