using EmdGen.Samples.Training;

namespace EmdGen.Samples.Evaluation;

/// <summary>The distances that the networks of one loss gave, a table per seed.</summary>
public sealed class DistanceTables
{
    private readonly double[][,] tables;

    /// <summary>The tables of a loss whose trainings were observed.</summary>
    public DistanceTables(IEnumerable<TrainingResult> trainings) => tables = [.. trainings.Select(training => training.Distances!)];

    /// <summary>[C,C]: the mean over seeds.</summary>
    public double[,] Mean()
    {
        int classCount = tables[0].GetLength(0);
        var mean = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
                mean[i, j] = tables.Average(table => table[i, j]);
        }

        return mean;
    }

    /// <summary>The rank correlation of each seed's table with one that is known.</summary>
    public double[] CorrelationsWith(double[,] known) => [.. tables.Select(table => RankCorrelation.OfPairs(table, known))];

    /// <summary>The rank correlation of each seed's table with another loss's on the same seed.</summary>
    public double[] CorrelationsWith(DistanceTables other)
        => [.. tables.Zip(other.tables, RankCorrelation.OfPairs)];

    /// <summary>The rank correlation of every two seeds' tables.</summary>
    public double[] CorrelationsOfSeeds()
        => [.. from i in Enumerable.Range(0, tables.Length)
               from j in Enumerable.Range(0, i)
               select RankCorrelation.OfPairs(tables[i], tables[j])];

    /// <summary>The pairs of classes i &lt; j by their mean distance, nearest first.</summary>
    public IReadOnlyList<(int I, int J, double Distance)> Pairs()
    {
        double[,] mean = Mean();
        int classCount = mean.GetLength(0);
        return [.. from i in Enumerable.Range(0, classCount)
                   from j in Enumerable.Range(i + 1, classCount - i - 1)
                   orderby mean[i, j]
                   select (i, j, mean[i, j])];
    }
}
