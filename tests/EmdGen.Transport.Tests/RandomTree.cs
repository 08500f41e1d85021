namespace EmdGen.Transport.Tests;

/// <summary>A random tree whose leaves are the classes: node i hangs below a later node, by an edge of some length.</summary>
internal sealed class RandomTree
{
    private readonly int[] parents;
    private readonly double[] lengths;
    private readonly int leafCount;

    internal RandomTree(int leafCount, int seed)
    {
        var random = new Random(seed);
        this.leafCount = leafCount;
        int inner = 1 + random.Next(leafCount);
        parents = new int[leafCount + inner - 1];
        for (int node = 0; node < parents.Length; node++)
            parents[node] = random.Next(Math.Max(node + 1, leafCount), leafCount + inner);
        lengths = [.. parents.Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble())];
    }

    internal double[,] PathLengths()
    {
        var table = new double[leafCount, leafCount];
        for (int i = 0; i < leafCount; i++)
        {
            for (int j = 0; j < leafCount; j++)
                table[i, j] = PathLength(i, j);
        }

        return table;
    }

    internal double Emd(float[] p, float[] t)
    {
        var surplus = new double[parents.Length + 1];
        double predicted = p.Sum(value => (double)value), actual = t.Sum(value => (double)value);
        for (int j = 0; j < leafCount; j++)
            surplus[j] = (p[j] / predicted) - (t[j] / actual);
        double sum = 0;
        for (int node = 0; node < parents.Length; node++)
        {
            sum += lengths[node] * Math.Abs(surplus[node]);
            surplus[parents[node]] += surplus[node];
        }

        return sum;
    }

    /// <summary>The lower of two nodes is the one of smaller number: it climbs until they meet.</summary>
    private double PathLength(int a, int b)
    {
        double length = 0;
        while (a != b)
        {
            int lower = Math.Min(a, b);
            length += lengths[lower];
            (a, b) = (parents[lower], Math.Max(a, b));
        }

        return length;
    }
}
