namespace EmdGen.Benchmarks.Contenders;

/// <summary>One batch that every contender works on: normal logits, random labels, a soft target where asked for.</summary>
public sealed class Batch
{
    public Batch(int rowCount, int classCount, int positionCount = 1, double deviation = 1, bool hasTargets = false)
    {
        (RowCount, ClassCount, PositionCount) = (rowCount, classCount, positionCount);
        var random = new Random(classCount);
        Logits = new float[(long)rowCount * classCount];
        for (int i = 0; i < Logits.Length; i++)
            Logits[i] = (float)(deviation * Normal(random));
        Labels = new int[rowCount];
        for (int i = 0; i < rowCount; i++)
            Labels[i] = random.Next(classCount);
        Gradient = new float[Logits.Length];
        Targets = hasTargets ? Distributions(random) : [];
    }

    public int RowCount { get; }

    public int ClassCount { get; }

    /// <summary>S: above 1 the layout is [N,C,S], and <see cref="RowCount"/> is N * S.</summary>
    public int PositionCount { get; }

    public float[] Logits { get; }

    public int[] Labels { get; }

    public float[] Gradient { get; }

    /// <summary>[N,C], or empty.</summary>
    public float[] Targets { get; }

    private float[] Distributions(Random random)
    {
        var targets = new float[Logits.Length];
        for (int i = 0; i < RowCount; i++)
        {
            Span<float> row = targets.AsSpan(i * ClassCount, ClassCount);
            double sum = 0;
            for (int j = 0; j < row.Length; j++)
                sum += row[j] = (float)random.NextDouble();
            for (int j = 0; j < row.Length; j++)
                row[j] = (float)(row[j] / sum);
        }

        return targets;
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
