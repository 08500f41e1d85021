namespace EmdGen.Samples.Evaluation;

/// <summary>How far two tables of distances put pairs of classes in the same order.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Spearman's rank correlation of two symmetric tables over their pairs of classes i &lt; j: 1 for the same order, -1 for the opposite,
    /// NaN where all distances of a table are equal. Equal distances share their mean rank.
    /// </summary>
    /// <param name="a">[C,C].</param>
    /// <param name="b">[C,C].</param>
    public static double OfPairs(double[,] a, double[,] b) => Pearson(Ranks(Pairs(a)), Ranks(Pairs(b)));

    /// <summary>[C,C]: the distances of classes in a row, as shares of the longest, 0 to 1.</summary>
    public static double[,] Order(int classCount)
    {
        var order = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
                order[i, j] = Math.Abs(i - j) / (classCount - 1.0);
        }

        return order;
    }

    private static double[] Pairs(double[,] table)
    {
        int count = table.GetLength(0);
        return [.. from i in Enumerable.Range(0, count) from j in Enumerable.Range(i + 1, count - i - 1) select table[i, j]];
    }

    private static double[] Ranks(double[] values)
        => Array.ConvertAll(values, value => values.Count(other => other < value) + ((values.Count(other => other == value) - 1) / 2.0));

    private static double Pearson(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        double both = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return both / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
