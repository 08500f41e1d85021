using EmdGen.Metrics.State;

namespace EmdGen.Metrics.Sums;

/// <summary>How sure predictions were, and how often they were right, by confidence: exact sums in cells that no bin cuts.</summary>
internal sealed class ConfidenceCells
{
    // 2^30 confidences of about 2^32 stay below 2^63.
    private const int MostRecent = 1 << 30;

    // Rows that weigh 1, in 64 bits: the sums of rightness, and of confidence in units of 2^-32.
    private readonly (long Right, long Confidence)[] recent = new (long, long)[ConfidenceEdges.CellCount];
    private int recentCount;

    // All other rows, in the units of a sum; null as long as there are none.
    private (Int128 Right, Int128 Confidence)[]? carried;

    /// <summary>Counts rows that weigh 1.</summary>
    internal void Add(ReadOnlySpan<long> tops)
    {
        if (tops.Length > MostRecent - recentCount)
            Carry();
        recentCount += tops.Length;
        foreach (long top in tops)
        {
            ref (long Right, long Confidence) cell = ref recent[ConfidenceEdges.CellOf(TopClass.Confidence(top))];
            cell.Right += TopClass.Right(top);
            cell.Confidence += TopClass.Confidence(top);
        }
    }

    /// <summary>Counts a row.</summary>
    internal void Add(long top, RowWeight weight)
    {
        carried ??= new (Int128, Int128)[ConfidenceEdges.CellCount];
        ref (Int128 Right, Int128 Confidence) cell = ref carried[ConfidenceEdges.CellOf(TopClass.Confidence(top))];
        cell.Right += TopClass.Right(top) * weight.Units;
        cell.Confidence += weight.Times(TopClass.Share(top));
    }

    internal void Add(ConfidenceCells other)
    {
        Carry();
        for (int i = 0; i < recent.Length; i++)
        {
            (Int128 right, Int128 confidence) = other.Sums(i);
            carried![i].Right += right;
            carried[i].Confidence += confidence;
        }
    }

    internal void WriteTo(ScoreWriter writer)
    {
        int[] used = [.. Enumerable.Range(0, recent.Length).Where(cell => Sums(cell) != default)];
        writer.Write((long)used.Length);
        foreach (int cell in used)
        {
            (Int128 right, Int128 confidence) = Sums(cell);
            writer.Write((long)cell);
            writer.Write(right);
            writer.Write(confidence);
        }
    }

    internal void Read(ref ScoreReader reader)
    {
        carried = new (Int128, Int128)[recent.Length];
        for (long left = reader.ReadCount(); left > 0; left--)
            carried[reader.ReadIndex(recent.Length)] = (reader.ReadWeight(), reader.ReadWeight());
    }

    internal void Clear()
    {
        recent.AsSpan().Clear();
        recentCount = 0;
        carried = null;
    }

    /// <summary>The sum over bins of the absolute difference of the weight that was right and the confidence, in the units of a sum.</summary>
    internal Int128 Gap(int binCount)
    {
        var gaps = new Int128[binCount];
        for (int i = 0; i < recent.Length; i++)
        {
            (Int128 right, Int128 confidence) = Sums(i);
            gaps[ConfidenceEdges.BinOf(i, binCount)] += right - confidence;
        }

        Int128 sum = 0;
        foreach (Int128 gap in gaps)
            sum += Int128.Abs(gap);
        return sum;
    }

    private (Int128 Right, Int128 Confidence) Sums(int cell)
    {
        (long right, long confidence) = recent[cell];
        (Int128 Right, Int128 Confidence) sums = carried?[cell] ?? default;
        return (sums.Right + (right * RowWeight.One), sums.Confidence + RowWeight.OfOne((Int128)confidence << TopClass.ConfidenceToShare));
    }

    private void Carry()
    {
        var sums = new (Int128, Int128)[recent.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = Sums(i);
        carried = sums;
        recent.AsSpan().Clear();
        recentCount = 0;
    }
}
