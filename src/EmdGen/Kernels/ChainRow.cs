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

    /// <summary>lambda, and what the normalisation inside the row makes of it in the gradient.</summary>
    internal TVector EmdFactor;

    /// <summary>The sum of the masses of every class but the label's.</summary>
    internal TVector OtherMass;
}
