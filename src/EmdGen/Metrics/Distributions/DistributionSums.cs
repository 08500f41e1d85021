using EmdGen.Metrics.State;
using EmdGen.Metrics.Sums;

namespace EmdGen.Metrics.Distributions;

/// <summary>The exact sums of what distributions score.</summary>
internal sealed class DistributionSums
{
    /// <summary>Logarithms are counted in shares of 128: that of the least positive float32 is 104 below 0.</summary>
    internal const double LogarithmRange = 128;

    private readonly ConfidenceCells cells = new();
    private Int128 ranks, positions, logarithms;
    private Int128 infiniteWeight;

    /// <summary>What the rows weigh, in the units of a sum.</summary>
    internal Int128 Weight { get; private set; }

    /// <summary>The rows, whatever they weigh.</summary>
    internal long RowCount { get; private set; }

    /// <summary>The rows whose label got no probability at all.</summary>
    internal long InfiniteCount { get; private set; }

    /// <summary>The mean score over ranks, a share of that of the outermost classes.</summary>
    internal double MeanOfRanks => Ratio(ranks, Weight);

    /// <summary>The same over positions.</summary>
    internal double MeanOfPositions => Ratio(positions, Weight);

    /// <summary>The mean of minus the logarithm of the label's probability, where that is not 0.</summary>
    internal double MeanOfLogarithms => LogarithmRange * Ratio(logarithms, Weight - infiniteWeight);

    /// <summary>The expected calibration error.</summary>
    internal double CalibrationError(int binCount) => Ratio(cells.Gap(binCount), Weight);

    /// <summary>Adds rows that weigh 1.</summary>
    internal void Add(RowScores rows, int count)
    {
        ReadOnlySpan<long> tops = rows.Tops[..count];
        RowCount += count;
        Weight += count * RowWeight.One;
        ranks += RowWeight.OfOne(rows.Ranks[..count]);
        positions += RowWeight.OfOne(rows.Positions[..count]);
        logarithms += RowWeight.OfOne(rows.Logarithms[..count]);
        cells.Add(tops);
        long infinite = 0;
        foreach (long top in tops)
            infinite += TopClass.IsInfinite(top) ? 1 : 0;
        InfiniteCount += infinite;
        infiniteWeight += infinite * RowWeight.One;
    }

    /// <summary>Adds a row.</summary>
    internal void Add(RowScores rows, int index, RowWeight rowWeight)
    {
        long top = rows.Tops[index];
        RowCount++;
        Weight += rowWeight.Units;
        ranks += rowWeight.Times(rows.Ranks[index]);
        positions += rowWeight.Times(rows.Positions[index]);
        logarithms += rowWeight.Times(rows.Logarithms[index]);
        cells.Add(top, rowWeight);
        if (!TopClass.IsInfinite(top))
            return;
        InfiniteCount++;
        infiniteWeight += rowWeight.Units;
    }

    internal void Add(DistributionSums other)
    {
        RowCount += other.RowCount;
        InfiniteCount += other.InfiniteCount;
        Weight += other.Weight;
        infiniteWeight += other.infiniteWeight;
        ranks += other.ranks;
        positions += other.positions;
        logarithms += other.logarithms;
        cells.Add(other.cells);
    }

    internal void WriteTo(ScoreWriter writer)
    {
        writer.Write(RowCount);
        writer.Write(InfiniteCount);
        foreach (Int128 sum in (ReadOnlySpan<Int128>)[infiniteWeight, ranks, positions, logarithms])
            writer.Write(sum);
        cells.WriteTo(writer);
    }

    /// <param name="reader">At what was written.</param>
    /// <param name="total">What the rows weigh.</param>
    internal static DistributionSums Read(ref ScoreReader reader, Int128 total)
    {
        var sums = new DistributionSums
        {
            RowCount = reader.ReadCount(),
            InfiniteCount = reader.ReadCount(),
            Weight = total,
            infiniteWeight = reader.ReadWeight(),
            ranks = reader.ReadInt128(),
            positions = reader.ReadInt128(),
            logarithms = reader.ReadInt128(),
        };
        sums.cells.Read(ref reader);
        return sums;
    }

    internal void Clear()
    {
        cells.Clear();
        (ranks, positions, logarithms) = (0, 0, 0);
        (Weight, infiniteWeight, RowCount, InfiniteCount) = (0, 0, 0, 0);
    }

    private static double Ratio(Int128 sum, Int128 of) => (double)sum / (double)of;
}
