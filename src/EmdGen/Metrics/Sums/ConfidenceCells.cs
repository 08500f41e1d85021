namespace EmdGen.Metrics.Sums;

/// <summary>How sure predictions were, and how often they were right, by confidence: exact sums in cells that no bin cuts.</summary>
internal sealed class ConfidenceCells
{
    private readonly Cell[] cells = new Cell[ConfidenceEdges.CellCount];

    /// <summary>Counts a row.</summary>
    /// <param name="confidence">Its confidence, a share.</param>
    /// <param name="weighted">The same times its weight, in the units of a sum.</param>
    /// <param name="right">Its weight where it was predicted right, otherwise 0.</param>
    internal void Add(long confidence, Int128 weighted, Int128 right)
    {
        ref Cell sums = ref cells[ConfidenceEdges.CellOf(confidence)];
        sums.Confidence += weighted;
        sums.Right += right;
    }

    internal void Add(ConfidenceCells other)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i].Confidence += other.cells[i].Confidence;
            cells[i].Right += other.cells[i].Right;
        }
    }

    internal void Clear() => cells.AsSpan().Clear();

    /// <summary>The sum over bins of the absolute difference of the weight that was right and the confidence, in the units of a sum.</summary>
    internal Int128 Gap(int binCount)
    {
        var gaps = new Int128[binCount];
        for (int i = 0; i < cells.Length; i++)
            gaps[ConfidenceEdges.BinOf(i, binCount)] += cells[i].Right - cells[i].Confidence;
        Int128 sum = 0;
        foreach (Int128 gap in gaps)
            sum += Int128.Abs(gap);
        return sum;
    }

    private struct Cell
    {
        internal Int128 Right, Confidence;
    }
}
