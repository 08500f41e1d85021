using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels that were written out class by class for one structure.</summary>
internal interface IUnrolledTerms
{
    /// <summary>True where they compute such a loss; loops compute any other.</summary>
    static abstract bool Compute(in LossPlan plan);

    /// <summary>True where labels are places in memory to these kernels at a vector width, and not numbers to compare alone.</summary>
    static abstract bool IndexByLabel(int width);

    /// <summary>
    /// Writes the unweighted loss of every row, and, where planned, the gradient of that loss times the row's scale; where
    /// <typeparamref name="TCurvature"/> is on, which goes with a gradient, the planned curvature too.
    /// </summary>
    void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch;
}
