using EmdGen.Metrics.Sums;

namespace EmdGen.Metrics.Distributions;

/// <summary>The exact sums of what distributions score.</summary>
internal sealed class DistributionSums
{
    /// <summary>Logarithms are counted in shares of 128: that of the least positive float32 is 104 below 0.</summary>
    internal const double LogarithmRange = 128;

    private readonly ConfidenceCells cells = new();
    private Int128 ranks, positions, logarithms;
    private Int128 weight, infiniteWeight;

    /// <summary>The rows, whatever they weigh.</summary>
    internal long RowCount { get; private set; }

    /// <summary>The rows whose label got no probability at all.</summary>
    internal long InfiniteCount { get; private set; }

    /// <summary>The mean score over ranks, a share of that of the outermost classes.</summary>
    internal double MeanOfRanks => Ratio(ranks, weight);

    /// <summary>The same over positions.</summary>
    internal double MeanOfPositions => Ratio(positions, weight);

    /// <summary>The mean of minus the logarithm of the label's probability, where that is not 0.</summary>
    internal double MeanOfLogarithms => LogarithmRange * Ratio(logarithms, weight - infiniteWeight);

    /// <summary>The expected calibration error.</summary>
    internal double CalibrationError(int binCount) => Ratio(cells.Gap(binCount), weight);

    /// <summary>Adds rows that weigh 1.</summary>
    internal void Add(RowScores rows, int count)
    {
        RowCount += count;
        weight += count * RowWeight.One;
        ranks += RowWeight.OfOne(rows.Ranks[..count]);
        positions += RowWeight.OfOne(rows.Positions[..count]);
        logarithms += RowWeight.OfOne(rows.Logarithms[..count]);
        foreach (long top in rows.Tops[..count])
            AddTop(top, RowWeight.One, RowWeight.OfOne(RowScores.Confidence(top)));
    }

    /// <summary>Adds a row.</summary>
    internal void Add(RowScores rows, int index, RowWeight rowWeight)
    {
        long top = rows.Tops[index];
        RowCount++;
        weight += rowWeight.Units;
        ranks += rowWeight.Times(rows.Ranks[index]);
        positions += rowWeight.Times(rows.Positions[index]);
        logarithms += rowWeight.Times(rows.Logarithms[index]);
        AddTop(top, rowWeight.Units, rowWeight.Times(RowScores.Confidence(top)));
    }

    internal void Add(DistributionSums other)
    {
        RowCount += other.RowCount;
        InfiniteCount += other.InfiniteCount;
        weight += other.weight;
        infiniteWeight += other.infiniteWeight;
        ranks += other.ranks;
        positions += other.positions;
        logarithms += other.logarithms;
        cells.Add(other.cells);
    }

    internal void Clear()
    {
        cells.Clear();
        (ranks, positions, logarithms) = (0, 0, 0);
        (weight, infiniteWeight, RowCount, InfiniteCount) = (0, 0, 0, 0);
    }

    private void AddTop(long top, Int128 units, Int128 confidence)
    {
        cells.Add(RowScores.Confidence(top), confidence, RowScores.IsRight(top) ? units : Int128.Zero);
        if (!RowScores.IsInfinite(top))
            return;
        InfiniteCount++;
        infiniteWeight += units;
    }

    private static double Ratio(Int128 sum, Int128 of) => (double)sum / (double)of;
}
