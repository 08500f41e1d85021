namespace EmdGen.Metrics.Confusions;

/// <summary>What predicted and true classes have to do with each other, all rows together.</summary>
internal sealed class Agreement
{
    private readonly int classCount;
    private readonly List<ConfusionCell> cells;
    private readonly double[] predicted, actual;
    private readonly double total;

    internal Agreement(ConfusionCounts counts, int classCount)
    {
        this.classCount = classCount;
        cells = counts.Cells();
        predicted = new double[classCount];
        actual = new double[classCount];
        foreach (ConfusionCell cell in cells)
        {
            predicted[cell.Predicted] += cell.Weight;
            actual[cell.Actual] += cell.Weight;
            total += cell.Weight;
        }
    }

    /// <summary>The mean of what a row with these classes costs; NaN without rows.</summary>
    internal double Mean(Func<int, int, double> cost) => cells.Sum(cell => cell.Weight * cost(cell.Predicted, cell.Actual)) / total;

    /// <summary>The mean cost of the rows of every true class that has any.</summary>
    internal IEnumerable<double> MeansByClass(Func<int, int, double> cost)
    {
        var sums = new double[classCount];
        foreach (ConfusionCell cell in cells)
            sums[cell.Actual] += cell.Weight * cost(cell.Predicted, cell.Actual);
        return sums.Zip(actual, (sum, weight) => sum / weight).Where(mean => !double.IsNaN(mean));
    }

    /// <summary>The mean cost of the rows of a true class; NaN where it has none.</summary>
    internal double MeanOf(int label, Func<int, int, double> cost)
        => cells.Where(cell => cell.Actual == label).Sum(cell => cell.Weight * cost(cell.Predicted, cell.Actual)) / actual[label];

    /// <summary>Cohen's kappa; NaN where chance alone would agree fully.</summary>
    internal double Kappa(KappaWeights weights)
    {
        double observed, expected;
        switch (weights)
        {
            case KappaWeights.None:
                observed = cells.Where(cell => cell.Predicted != cell.Actual).Sum(cell => cell.Weight);
                expected = predicted.Zip(actual, (p, y) => p * (total - y)).Sum() / total;
                break;
            case KappaWeights.Linear:
                observed = cells.Sum(cell => cell.Weight * Math.Abs(cell.Predicted - cell.Actual));
                expected = ExpectedDistance();
                break;
            default:
                observed = cells.Sum(cell => cell.Weight * Square(cell.Predicted - cell.Actual));
                expected = ExpectedSquare();
                break;
        }

        return expected == 0 ? double.NaN : 1 - (observed / expected);
    }

    /// <summary>Spearman's correlation, of mid-ranks; NaN where either side is constant.</summary>
    internal double Spearman()
    {
        double[] predictedRanks = MidRanks(predicted), actualRanks = MidRanks(actual);
        double both = cells.Sum(cell => cell.Weight * predictedRanks[cell.Predicted] * actualRanks[cell.Actual]);
        double predictedSquares = SumOfSquares(predicted, predictedRanks), actualSquares = SumOfSquares(actual, actualRanks);
        return predictedSquares == 0 || actualSquares == 0 ? double.NaN : both / Math.Sqrt(predictedSquares * actualSquares);
    }

    /// <summary>Kendall's tau-b; NaN where either side is constant.</summary>
    internal double KendallTauB()
    {
        // Predictions rise from group to group of equal ones: those before have a lower prediction, and agree where their label is lower too.
        var before = new PrefixWeights(classCount);
        double difference = 0;
        for (int start = 0, end; start < cells.Count; start = end)
        {
            for (end = start; end < cells.Count && cells[end].Predicted == cells[start].Predicted; end++)
                difference += cells[end].Weight * (before.Below(cells[end].Actual) - before.Above(cells[end].Actual));
            for (int i = start; i < end; i++)
                before.Add(cells[i].Actual, cells[i].Weight);
        }

        // Twice the pairs that are no ties on one side: of n rows in groups of t, n^2 - sum of t^2.
        double predictedPairs = Pairs(predicted), actualPairs = Pairs(actual);
        return predictedPairs == 0 || actualPairs == 0 ? double.NaN : difference / (Math.Sqrt(predictedPairs * actualPairs) / 2);
    }

    // The distance of two ranks is the number of borders between classes that separate them.
    private double ExpectedDistance()
    {
        double sum = 0, predictedBelow = 0, actualBelow = 0;
        for (int k = 0; k < classCount - 1; k++)
        {
            predictedBelow += predicted[k];
            actualBelow += actual[k];
            sum += (predictedBelow * (total - actualBelow)) + (actualBelow * (total - predictedBelow));
        }

        return sum / total;
    }

    // Ranks are counted from the first class that was predicted: where every row has that one class, nothing remains to be rounded.
    private double ExpectedSquare()
    {
        int origin = cells.Count == 0 ? 0 : cells[0].Predicted;
        double p = 0, p2 = 0, y = 0, y2 = 0;
        for (int k = 0; k < classCount; k++)
        {
            double rank = k - origin;
            p += predicted[k] * rank;
            p2 += predicted[k] * rank * rank;
            y += actual[k] * rank;
            y2 += actual[k] * rank * rank;
        }

        return p2 + y2 - (2 * p * y / total);
    }

    // Twice the mid-rank, less a constant: the weight below less that above.
    private double[] MidRanks(double[] weights)
    {
        var ranks = new double[classCount];
        double below = 0;
        for (int k = 0; k < classCount; k++)
        {
            ranks[k] = below - (total - below - weights[k]);
            below += weights[k];
        }

        return ranks;
    }

    private double Pairs(double[] weights)
    {
        // The weight of a class times that of all others: 0 exactly where there is but one class.
        double sum = 0;
        foreach (double weight in weights)
            sum += weight * (total - weight);
        return sum;
    }

    private static double SumOfSquares(double[] weights, double[] ranks) => weights.Zip(ranks, (weight, rank) => weight * rank * rank).Sum();

    private static double Square(double value) => value * value;
}
