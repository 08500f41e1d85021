namespace EmdGen.Kernels.SingleRow;

/// <summary>The numbers of a row that one pass hands to the next.</summary>
internal struct RowState
{
    /// <summary>The class index of the target.</summary>
    internal int Label;

    /// <summary>The largest logit, and the class it belongs to.</summary>
    internal float Largest;

    internal int Argmax;

    /// <summary>One over the sum of the masses.</summary>
    internal float Inverse;

    /// <summary>sum of w abs(d)^rho on the masses' scale.</summary>
    internal float Loss;

    /// <summary>sum of V_j times the mass of class j.</summary>
    internal float Mean;
}
