using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// A structure other than a chain: what its loss is, and the potential V_j of every class, which is s_j / rho less that of the row's
/// argmax, so that confident rows keep their digits; s_j / rho itself where probabilities are given.
/// </summary>
internal unsafe interface IPotentials
{
    /// <summary>alpha where the options give none.</summary>
    double DefaultCrossEntropyWeight { get; }

    /// <summary>How many vectors of its own the structure needs to work with.</summary>
    int ExtraColumns { get; }

    /// <summary>
    /// Leaves the loss in the row, on the masses' scale, and, where <typeparamref name="TGradient"/> is on, V_j in Flows, less what is left
    /// in the row's Origin, and the sum of the V_j times the masses in the row.
    /// </summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="labels">One class index per lane; null for soft targets.</param>
    /// <param name="scratch">Masses, and targets where the plan has dense ones.</param>
    /// <param name="extra">The vectors of its own.</param>
    /// <param name="row">Argmax, sum and label are given.</param>
    void Run<TOps, TVector, TGradient>(in ChainPlan plan, int* labels, in ChainScratch scratch, float* extra, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch;
}
