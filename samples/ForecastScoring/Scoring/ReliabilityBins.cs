namespace ForecastScoring.Scoring;

/// <summary>
/// How sure forecasts were and how often they were right, by bins of their confidence: the probability of the most probable class. The bins are
/// those of <see cref="EmdGen.OrdinalScores.ExpectedCalibrationError"/>: equal ones, open below and closed above.
/// </summary>
/// <remarks>Sums are whole numbers, so that they are the same however the rows are split.</remarks>
internal sealed class ReliabilityBins(int binCount)
{
    private const double Units = 1L << 60;

    private readonly Bin[] bins = new Bin[binCount];

    internal int Count => binCount;

    /// <summary>The rows that were added.</summary>
    internal long RowCount { get; private set; }

    internal void Add(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights)
    {
        if (labels.IsEmpty)
            return;
        int classCount = probabilities.Length / labels.Length;
        for (int row = 0; row < labels.Length; row++)
        {
            (int top, float confidence) = Top(probabilities.Slice(row * classCount, classCount));
            double weight = weights.IsEmpty ? 1 : weights[row];
            Int128 units = (Int128)(weight * Units);
            ref Bin bin = ref bins[BinOf(confidence)];
            bin.Weight += units;
            bin.Confidence += (Int128)(weight * confidence * Units);
            if (top == labels[row])
                bin.Right += units;
        }

        RowCount += labels.Length;
    }

    internal void Add(ReliabilityBins other)
    {
        for (int i = 0; i < bins.Length; i++)
        {
            bins[i].Weight += other.bins[i].Weight;
            bins[i].Confidence += other.bins[i].Confidence;
            bins[i].Right += other.bins[i].Right;
        }

        RowCount += other.RowCount;
    }

    /// <summary>The share of the weight in a bin; NaN without rows.</summary>
    internal double Share(int bin) => (double)bins[bin].Weight / (double)Total();

    /// <summary>The mean confidence in a bin; NaN where it has no rows.</summary>
    internal double Confidence(int bin) => (double)bins[bin].Confidence / (double)bins[bin].Weight;

    /// <summary>The share of a bin that was right; NaN where it has no rows.</summary>
    internal double Accuracy(int bin) => (double)bins[bin].Right / (double)bins[bin].Weight;

    /// <summary>The mean distance of confidence and accuracy; NaN without rows.</summary>
    internal double ExpectedCalibrationError()
    {
        Int128 sum = 0;
        foreach (Bin bin in bins)
            sum += Int128.Abs(bin.Right - bin.Confidence);
        return (double)sum / (double)Total();
    }

    private Int128 Total()
    {
        Int128 total = 0;
        foreach (Bin bin in bins)
            total += bin.Weight;
        return total;
    }

    private static (int Class, float Confidence) Top(ReadOnlySpan<float> row)
    {
        int top = 0;
        for (int j = 1; j < row.Length; j++)
            top = row[j] > row[top] ? j : top;
        return (top, row[top]);
    }

    // The product is exact in float64. A sum may be a little above 1, and a single probability with it.
    private int BinOf(float confidence) => Math.Min((int)Math.Ceiling((double)confidence * binCount), binCount) - 1;

    private struct Bin
    {
        internal Int128 Weight, Confidence, Right;
    }
}
