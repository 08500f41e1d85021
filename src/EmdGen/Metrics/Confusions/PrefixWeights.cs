namespace EmdGen.Metrics.Confusions;

/// <summary>Weights by class, and their sums below and above a class in a logarithmic number of steps (Fenwick 1994).</summary>
internal sealed class PrefixWeights(int classCount)
{
    private readonly double[] sums = new double[classCount + 1];
    private readonly double[] weights = new double[classCount];
    private double total;

    internal void Add(int @class, double weight)
    {
        total += weight;
        weights[@class] += weight;
        for (int i = @class + 1; i <= classCount; i += i & -i)
            sums[i] += weight;
    }

    internal double Below(int @class)
    {
        double sum = 0;
        for (int i = @class; i > 0; i -= i & -i)
            sum += sums[i];
        return sum;
    }

    internal double Above(int @class) => total - Below(@class) - weights[@class];
}
