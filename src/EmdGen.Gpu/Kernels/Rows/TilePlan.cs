using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>
/// What a kernel computes: the options and the shape of a call, as numbers that every device takes, in this order. Switches are 0 or 1.
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

    /// <summary>Whether some label is left out.</summary>
    public int HasIgnoreIndex;

    /// <summary>Whether logits and gradient begin at multiples of 16 bytes, as vectors do.</summary>
    public int IsAligned;

    /// <summary>The same of the targets.</summary>
    public int AreTargetsAligned;

    /// <summary>Whether the losses of rows are kept.</summary>
    public int HasLosses;

    /// <summary>Whether rows have weights.</summary>
    public int HasRowWeights;

    /// <summary>Whether classes have weights.</summary>
    public int HasClassWeights;

    /// <summary>Whether a row whose target is no distribution becomes NaN.</summary>
    public int ChecksTargets;

    /// <summary>How far from 1 a distribution may sum.</summary>
    public float SumTolerance;

    /// <summary>Whether the loss is a mean over weights that a kernel before summed.</summary>
    public int HasWeightSum;

    /// <summary>Whether probabilities are given.</summary>
    public int TakesProbabilities;

    /// <summary>Whether the loss of a row is a root.</summary>
    public int IsRootMean;

    /// <summary>alpha.</summary>
    public float CrossEntropyWeight;

    /// <summary>lambda, with the division by C of a mean inside the row.</summary>
    public float EmdWeight;

    /// <summary>Whether labels are smoothed.</summary>
    public int IsSmoothed;

    /// <summary>1 - eps.</summary>
    public float Kept;

    /// <summary>eps / C.</summary>
    public float Spread;

    /// <summary>What a mean over all rows divides by; 1 otherwise.</summary>
    public float Divisor;
}
