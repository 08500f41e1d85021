using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>
/// The options and the shape of a call, as numbers that every device takes, in this order. Switches are 0 or 1.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct TilePlan
{
    /// <summary>N * S.</summary>
    public long RowCount;

    /// <summary>The label of rows that are left out, where <see cref="HasIgnoreIndex"/> is on.</summary>
    public long IgnoreIndex;

    /// <summary>S.</summary>
    public int PositionCount;

    /// <summary>Rows of some label are left out.</summary>
    public int HasIgnoreIndex;

    /// <summary>Logits and gradient begin at multiples of 16 bytes, as vectors do.</summary>
    public int IsAligned;

    /// <summary>Targets begin at a multiple of 16 bytes.</summary>
    public int AreTargetsAligned;

    /// <summary>The losses of rows are kept.</summary>
    public int HasLosses;

    /// <summary>Rows have weights.</summary>
    public int HasRowWeights;

    /// <summary>Classes have weights.</summary>
    public int HasClassWeights;

    /// <summary>A row whose target is no distribution becomes NaN.</summary>
    public int ChecksTargets;

    /// <summary>The distance from 1 that the sum of a distribution may have.</summary>
    public float SumTolerance;

    /// <summary>The loss is a mean over weights that a kernel before summed.</summary>
    public int HasWeightSum;

    /// <summary>The input is probabilities.</summary>
    public int TakesProbabilities;

    /// <summary>The loss of a row is a root.</summary>
    public int IsRootMean;

    /// <summary>alpha, in units times 2 to the power of <see cref="CrossEntropyExponent"/>.</summary>
    public float CrossEntropyWeight;

    /// <summary>lambda, in units, with the division by C of a mean inside the row.</summary>
    public float EmdWeight;

    /// <summary>Labels are smoothed.</summary>
    public int IsSmoothed;

    /// <summary>1 - eps.</summary>
    public float Kept;

    /// <summary>eps / C.</summary>
    public float Spread;

    /// <summary>The divisor of a mean over all rows; 1 otherwise.</summary>
    public float Divisor;

    /// <summary>A row of probabilities that is no distribution becomes NaN.</summary>
    public int ChecksProbabilities;

    /// <summary>The distance that the sums of probabilities and of their target may have, if flows may be taken from either side of an edge.</summary>
    public float MassTolerance;

    /// <summary>
    /// The power of two that losses are counted in: 0, or where products with losses could leave float32's range that of lambda, or of alpha where
    /// lambda is 0.
    /// </summary>
    public int UnitExponent;

    /// <summary>The power of two that alpha is counted in beside those units: 0, or another where alpha and lambda are counted each for itself.</summary>
    public int CrossEntropyExponent;
}
