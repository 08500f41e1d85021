namespace EmdGen.Testing.Rows;

/// <summary>Reproducible random batches.</summary>
public sealed class RandomRows(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>[rows, C] normal logits.</summary>
    public float[] Logits(int rows, int classCount, double deviation)
    {
        var logits = new float[rows * classCount];
        for (int i = 0; i < logits.Length; i++)
            logits[i] = (float)(deviation * Normal());
        return logits;
    }

    /// <summary>[rows] class indices.</summary>
    public int[] Labels(int rows, int classCount)
    {
        var labels = new int[rows];
        for (int i = 0; i < rows; i++)
            labels[i] = random.Next(classCount);
        return labels;
    }

    /// <summary>[rows, C] distributions: flat, peaked, one-hot and of two classes, by turns.</summary>
    public float[] Targets(int rows, int classCount)
    {
        var targets = new float[rows * classCount];
        for (int i = 0; i < rows; i++)
            Fill(targets.AsSpan(i * classCount, classCount), i % 4);
        return targets;
    }

    public float[] Weights(int count)
    {
        var weights = new float[count];
        for (int i = 0; i < count; i++)
            weights[i] = i % 5 == 3 ? 0 : (float)(2 * random.NextDouble());
        return weights;
    }

    private void Fill(Span<float> row, int kind)
    {
        if (kind >= 2)
        {
            float first = kind == 2 ? 1f : (float)random.NextDouble();
            row[random.Next(row.Length)] = first;
            row[random.Next(row.Length)] += 1f - first;
            return;
        }

        double sum = 0;
        var weights = new double[row.Length];
        for (int j = 0; j < row.Length; j++)
        {
            weights[j] = Math.Exp((kind == 0 ? 1 : 8) * Normal());
            sum += weights[j];
        }

        for (int j = 0; j < row.Length; j++)
            row[j] = (float)(weights[j] / sum);
    }

    private double Normal()
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
