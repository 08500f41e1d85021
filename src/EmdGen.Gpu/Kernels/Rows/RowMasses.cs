using EmdGen.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The results that the softmax of a row leaves beside its masses.</summary>
internal struct RowMasses
{
    private const int ExponentBias = 127;
    private const int FractionBits = 23;

    /// <summary>The class whose potential is taken as 0: the argmax; the last class for probabilities.</summary>
    internal int OriginClass;

    /// <summary>The masses of the segments.</summary>
    internal RowSum Sum;

    /// <summary>The mass that a probability of 1 has.</summary>
    internal float Scale;

    /// <summary>One over it.</summary>
    internal float Inverse;

    /// <summary>
    /// The mass that lies elsewhere than the target, which no flow exceeds: of every class but the label where that is not smoothed, else the
    /// sum of the differences.
    /// </summary>
    internal float Others;

    /// <summary>
    /// Probabilities sum to something else than their target, or one is negative: a flow is what its formula says, because the sides of an edge
    /// differ.
    /// </summary>
    internal bool AreUnbalanced;

    /// <summary>
    /// A power of two that flows are multiplied by before they are squared, if a root is taken of their squares' sum: squares of small ones leave
    /// float32's range, while their root does not. 1 otherwise.
    /// </summary>
    internal float Lift;

    /// <summary>The lift of flows that are not larger than a mass, to about 1.</summary>
    internal static float LiftOf(float mass)
    {
        int exponent = (int)(Interop.FloatAsInt(mass) >> FractionBits) - ExponentBias;
        int lift = IntrinsicMath.Max(0, IntrinsicMath.Min(-exponent, ExponentBias - 1));
        return Interop.IntAsFloat((uint)(lift + ExponentBias) << FractionBits);
    }

    /// <summary>An edge's or a class' term of the loss, times the square of the lift.</summary>
    internal readonly float Term<TWhole>(float slope, float flow)
        where TWhole : struct, ISwitch
        => TWhole.IsOn ? slope * Lift * (flow * Lift) : slope * flow;
}

/// <summary>The results that a structure leaves beside its potentials, on the masses' scale.</summary>
internal struct RowTerms
{
    /// <summary>The sum of the terms.</summary>
    internal float Loss;

    /// <summary>The sum of the potentials times the masses.</summary>
    internal float Mean;
}
