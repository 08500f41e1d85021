namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>What the softmax of a row leaves beside its masses.</summary>
internal struct RowMasses
{
    /// <summary>The class that potentials are taken from: the argmax; the last class for probabilities.</summary>
    internal int OriginClass;

    /// <summary>The masses of the segments.</summary>
    internal RowSum Sum;

    /// <summary>What a probability of 1 is as a mass.</summary>
    internal float Scale;

    /// <summary>One over it.</summary>
    internal float Inverse;

    /// <summary>The mass of every class but the label, where a cross entropy asks for it.</summary>
    internal float Others;
}

/// <summary>What a structure leaves beside its potentials, on the masses' scale.</summary>
internal struct RowTerms
{
    /// <summary>The sum of the terms.</summary>
    internal float Loss;

    /// <summary>The sum of the potentials times the masses.</summary>
    internal float Mean;
}
