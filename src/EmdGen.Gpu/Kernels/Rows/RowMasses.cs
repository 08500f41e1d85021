namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The results that the softmax of a row leaves beside its masses.</summary>
internal struct RowMasses
{
    /// <summary>The class whose potential is taken as 0: the argmax; the last class for probabilities.</summary>
    internal int OriginClass;

    /// <summary>The masses of the segments.</summary>
    internal RowSum Sum;

    /// <summary>The mass that a probability of 1 has.</summary>
    internal float Scale;

    /// <summary>One over it.</summary>
    internal float Inverse;

    /// <summary>The mass of every class but the label, where a cross entropy asks for it.</summary>
    internal float Others;
}

/// <summary>The results that a structure leaves beside its potentials, on the masses' scale.</summary>
internal struct RowTerms
{
    /// <summary>The sum of the terms.</summary>
    internal float Loss;

    /// <summary>The sum of the potentials times the masses.</summary>
    internal float Mean;
}
