namespace EmdGen.Kernels;

/// <summary>What is known of every row of a block, one vector each.</summary>
internal struct ChainRow<TVector>
    where TVector : struct
{
    /// <summary>The class index of the target; unused where targets are distributions.</summary>
    internal TVector Label;

    /// <summary>The largest logit, and the class it belongs to.</summary>
    internal TVector Largest;

    internal TVector Argmax;

    /// <summary>The sum of the masses, and one over it; 1 for probabilities as input.</summary>
    internal TVector Sum;

    internal TVector Inverse;

    /// <summary>sum of w abs(d)^rho on the masses' scale.</summary>
    internal TVector Loss;

    internal TVector CrossEntropy;

    /// <summary>sum of V_j times the mass of class j.</summary>
    internal TVector Mean;

    /// <summary>Of structures that leave every class's own s_j / rho: that of the argmax, which makes potentials of them.</summary>
    internal TVector Origin;

    /// <summary>lambda, and what the normalisation inside the row makes of it in the gradient.</summary>
    internal TVector EmdFactor;

    /// <summary>For the cross entropy: the mass of every class but the argmax.</summary>
    internal TVector Rest;

    /// <summary>What its gradient has at the label: minus the mass of every other class.</summary>
    internal TVector AtLabel;
}
