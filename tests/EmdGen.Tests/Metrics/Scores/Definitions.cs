namespace EmdGen.Tests.Metrics.Scores;

/// <summary>Every score by its definition over pairs of rows, in float64: slow and obvious.</summary>
internal sealed class Definitions(GroundDistance distance, int[] predictions, int[] labels, double[] weights)
{
    private readonly double total = weights.Sum();

    internal double Mean(Func<int, int, double> cost)
        => Enumerable.Range(0, labels.Length).Sum(i => weights[i] * cost(predictions[i], labels[i])) / total;

    internal double OffBy(int k) => Mean((p, y) => Math.Abs(p - y) <= k ? 1 : 0);

    internal double MeanDistance => Mean((p, y) => distance[p, y]);

    internal double[] ByClass(Func<int, int, double> cost) =>
    [
        .. from row in Enumerable.Range(0, labels.Length)
           group row by labels[row] into rows
           let weight = rows.Sum(i => weights[i])
           where weight > 0
           orderby rows.Key
           select rows.Sum(i => weights[i] * cost(predictions[i], labels[i])) / weight,
    ];

    internal double Kappa(Func<int, int, double> cost)
    {
        double expected = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < labels.Length; j++)
                expected += weights[i] * weights[j] * cost(predictions[i], labels[j]);
        }

        return expected == 0 ? double.NaN : 1 - (Mean(cost) * total * total / expected);
    }

    internal double KendallTauB()
    {
        double agreeing = 0, inPredictions = 0, inLabels = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < labels.Length; j++)
            {
                double pair = weights[i] * weights[j];
                int p = Math.Sign(predictions[i].CompareTo(predictions[j])), y = Math.Sign(labels[i].CompareTo(labels[j]));
                agreeing += pair * p * y;
                inPredictions += pair * p * p;
                inLabels += pair * y * y;
            }
        }

        return agreeing / Math.Sqrt(inPredictions * inLabels);
    }

    internal double Spearman()
    {
        double[] a = Ranks(predictions), b = Ranks(labels);
        double meanA = Weighted(i => a[i]), meanB = Weighted(i => b[i]);
        return Weighted(i => (a[i] - meanA) * (b[i] - meanB))
            / Math.Sqrt(Weighted(i => Math.Pow(a[i] - meanA, 2)) * Weighted(i => Math.Pow(b[i] - meanB, 2)));
    }

    private double[] Ranks(int[] classes) => Array.ConvertAll(classes, mine => Enumerable.Range(0, classes.Length)
        .Sum(j => classes[j] < mine ? weights[j] : classes[j] == mine ? weights[j] / 2 : 0));

    private double Weighted(Func<int, double> value) => Enumerable.Range(0, labels.Length).Sum(i => weights[i] * value(i)) / total;
}
