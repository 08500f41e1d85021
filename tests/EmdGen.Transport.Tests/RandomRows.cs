namespace EmdGen.Transport.Tests;

/// <summary>Reproducible random distributions and tables of real numbers.</summary>
internal sealed class RandomRows(int seed)
{
    private readonly Random random = new(seed);

    internal float[] Logits(int count, double deviation) => [.. Enumerable.Range(0, count).Select(_ => (float)(deviation * Normal()))];

    /// <summary>A distribution, rounded to float32.</summary>
    internal float[] Softmax(int classCount, double deviation)
    {
        double[] masses = [.. Logits(classCount, deviation).Select(logit => Math.Exp(logit))];
        double sum = masses.Sum();
        return [.. masses.Select(mass => (float)(mass / sum))];
    }

    /// <summary>Distances of points in the plane, or any numbers.</summary>
    internal double[,] Table(int classCount, bool isMetric)
    {
        double[] x = [.. Enumerable.Range(0, classCount).Select(_ => random.NextDouble())];
        double[] y = [.. Enumerable.Range(0, classCount).Select(_ => random.NextDouble())];
        var table = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
                table[i, j] = i == j ? 0 : isMetric ? Math.Sqrt(Square(x[i] - x[j]) + Square(y[i] - y[j])) : random.NextDouble();
        }

        return table;
    }

    private static double Square(double value) => value * value;

    private double Normal()
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
