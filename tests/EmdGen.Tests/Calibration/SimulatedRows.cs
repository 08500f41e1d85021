namespace EmdGen.Tests.Calibration;

/// <summary>Random logits and labels that are drawn from a softmax of them.</summary>
internal sealed class SimulatedRows
{
    /// <param name="random">Where they come from.</param>
    /// <param name="rowCount">N.</param>
    /// <param name="classCount">C.</param>
    /// <param name="deviation">Of the normal logits.</param>
    /// <param name="temperature">That of the softmax which the labels are drawn from.</param>
    internal SimulatedRows(Random random, int rowCount, int classCount, double deviation, double temperature = 1)
    {
        Logits = new float[rowCount * classCount];
        Probabilities = new float[rowCount * classCount];
        Labels = new int[rowCount];
        for (int row = 0; row < rowCount; row++)
        {
            double[] logits = [.. Enumerable.Range(0, classCount).Select(_ => deviation * Normal(random))];
            for (int j = 0; j < classCount; j++)
                Logits[(row * classCount) + j] = (float)logits[j];
            double[] predicted = Softmax(logits, 1);
            for (int j = 0; j < classCount; j++)
                Probabilities[(row * classCount) + j] = (float)predicted[j];
            Labels[row] = Draw(random, Softmax(logits, temperature));
        }
    }

    /// <summary>[N,C].</summary>
    internal float[] Logits { get; }

    /// <summary>[N,C]: the softmax of the logits.</summary>
    internal float[] Probabilities { get; }

    /// <summary>[N].</summary>
    internal int[] Labels { get; }

    private static double[] Softmax(double[] logits, double temperature)
    {
        double[] masses = [.. logits.Select(logit => Math.Exp(logit / temperature))];
        double total = masses.Sum();
        return [.. masses.Select(mass => mass / total)];
    }

    private static int Draw(Random random, double[] distribution)
    {
        double left = random.NextDouble();
        for (int j = 0; j < distribution.Length - 1; j++)
        {
            left -= distribution[j];
            if (left < 0)
                return j;
        }

        return distribution.Length - 1;
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
