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

    /// <summary>The number of floats that <see cref="Run"/> needs to work with.</summary>
    long ScratchLength(int width);

    /// <summary>True where a block is one row, and not as many as a vector has lanes.</summary>
    static virtual bool TakesSingleRows(in LossPlan plan, int classCount, nint classStride, int width) => false;

    /// <summary>
    /// True where labels are places in memory to <see cref="Run"/>, which then needs class indices that nobody else can change; false where it
    /// compares them alone.
    /// </summary>
    bool IndexesByLabel(in LossPlan plan, int width);

    /// <summary>
    /// Writes the unweighted loss of every row, and, where planned, the gradient of that loss times the row's scale.
    /// </summary>
    void Run<TOps, TVector>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct;
}
