namespace EmdGen.Kernels.Blocks;

/// <summary>The numbers of a block's rows that one pass hands to the next, a vector each.</summary>
internal struct BlockState<TVector>
    where TVector : struct
{
    /// <summary>The class index of the target; unused where targets are distributions.</summary>
    internal TVector Label;

    /// <summary>The largest logit, and the class it belongs to.</summary>
    internal TVector Largest;

    internal TVector Argmax;

    /// <summary>
    /// The sum of the masses, and one over it. For probabilities as input: the number that all of them were multiplied by, 1 as a rule, and
    /// one over that, or NaN where the row holds a NaN or an infinity.
    /// </summary>
    internal TVector Sum;

    internal TVector Inverse;

    /// <summary>Infinity where probabilities as input are no distribution, 0 for others and for logits.</summary>
    internal TVector Doubt;

    /// <summary>
    /// The mass that such a prediction has beyond the target's: with a label, what is summed from the far end of an edge begins with it. 0 for
    /// others and for logits.
    /// </summary>
    internal TVector Excess;

    /// <summary>sum of w abs(d)^rho on the masses' scale.</summary>
    internal TVector Loss;

    internal TVector CrossEntropy;

    /// <summary>sum of V_j times the mass of class j.</summary>
    internal TVector Mean;

    /// <summary>s_m / rho of the argmax m, for terms that leave s_j / rho of every class: the potential is the difference of the two.</summary>
    internal TVector ArgmaxSlope;

    /// <summary>lambda, times the derivative of the normalisation inside the row.</summary>
    internal TVector EmdFactor;

    /// <summary>For the cross entropy: the mass of every class but the argmax.</summary>
    internal TVector Rest;

    /// <summary>The cross entropy's gradient at the label: minus the mass of every other class.</summary>
    internal TVector AtLabel;
}
