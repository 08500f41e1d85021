using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>The tables of the annotated classes, and what is given for those that are learned.</summary>
internal static class Tables
{
    internal static GroundDistance DigitDistance { get; } = GroundDistance.FromRows(
        new[,]
        {
            { 0, 0.25, 0.5, 0.75, 1 },
            { 0.25, 0, 0.9, 0.1, 0.3 },
            { 0.5, 0.9, 0, 0.2, 0.4 },
            { 0.75, 0.1, 0.2, 0, 0.6 },
            { 1, 0.3, 0.4, 0.6, 0 },
        },
        sensitivity: 7,
        bias: 7);

    internal static GroundDistance ToneDistance { get; } = GroundDistance.Chain([0.5, 1, 3]);

    internal static TorchTerms Polygon
    {
        get
        {
            double[,] distances = { { 0, 1, 3, 0.5 }, { 1.5, 0, 2, 0.7 }, { 3, 2.2, 0, 0.1 }, { 0.5, 0.6, 0, 0 } };
            return new TorchCosts(from_array(distances).pow(2) - 0.25, exponent: 2);
        }
    }

    internal static TorchTerms Place => new TorchCosts(from_array(new[,] { { 0, 1, 1 }, { 1, 0, 0.5 }, { 1, 0.5, 0 } }), exponent: 1);

    /// <summary>By the classes' own sensitivity and bias.</summary>
    internal static TorchTerms Digit => new TorchCosts(Rows(DigitDistance).pow(1.5) - 0.5, exponent: 2);

    internal static TorchTerms Tone => new TorchCosts(Rows(ToneDistance), exponent: 1);

    private static Tensor Rows(GroundDistance distance)
    {
        var rows = new double[distance.ClassCount, distance.ClassCount];
        for (int i = 0; i < distance.ClassCount; i++)
        {
            for (int k = 0; k < distance.ClassCount; k++)
                rows[i, k] = distance[i, k];
        }

        return from_array(rows);
    }
}
