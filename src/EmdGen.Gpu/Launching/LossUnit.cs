using EmdGen.Kernels.Blocks;

namespace EmdGen.Gpu.Launching;

/// <summary>
/// The powers of two that a kernel counts alpha and lambda in: 1, or their own where one is so large or small that its products with losses could
/// leave float32 although those with the rows' weights do not. Dividing by them changes no digit, and makes a number from 1 to 2 of what is not 0.
/// </summary>
internal readonly struct LossUnit
{
    internal LossUnit(in TermWeights terms)
    {
        if (!terms.AreOrdinary)
        {
            Exponent = Math.ILogB(terms.Emd != 0 ? terms.Emd : terms.CrossEntropy);
            CrossEntropyExponent = terms.CrossEntropy != 0 ? Math.ILogB(terms.CrossEntropy) - Exponent : 0;
        }

        Emd = (float)Math.ScaleB(terms.Emd, -Exponent);
        CrossEntropy = (float)Math.ScaleB(terms.CrossEntropy, -Exponent - CrossEntropyExponent);
    }

    /// <summary>Of the power of two that losses are counted in: lambda's, or that of alpha where lambda is 0.</summary>
    internal int Exponent { get; }

    /// <summary>Of the power of two that alpha is counted in beside the losses'.</summary>
    internal int CrossEntropyExponent { get; }

    /// <summary>alpha, counted in these.</summary>
    internal float CrossEntropy { get; }

    /// <summary>lambda, with the division by C of a mean inside the row, counted in these.</summary>
    internal float Emd { get; }
}
