using EmdGen.Structures;

namespace EmdGen.Decoding;

/// <summary>The class of least expected distance in a table.</summary>
internal readonly struct TableDecoder(TableDistance table) : IRowDecoder
{
    private readonly double[] probabilities = new double[table.ClassCount];

    public int Decode(ReadOnlySpan<float> distribution)
    {
        for (int j = 0; j < distribution.Length; j++)
            probabilities[j] = distribution[j];
        int best = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i < distribution.Length; i++)
        {
            double expected = RowSums.OfProducts(probabilities, table.RowOf(i));
            if (expected < least)
                (best, least) = (i, expected);
        }

        return best;
    }
}
