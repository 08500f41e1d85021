namespace EmdGen.Tests.Calibration;

/// <summary>Random logits and labels that are drawn from a softmax of them.</summary>
internal sealed class SimulatedRows
{
    /// <param name="random">Where they come from.</param>
    /// <param name="rowCount">N.</param>
    /// <param name="classCount">C.</param>
    /// <param name="deviation">Of the normal numbers in logits.</param>
    /// <param name="temperature">That of the softmax which the labels are drawn from.</param>
    /// <param name="bend">How much logits fall with the square of the distance to a class of the row, so that distributions have a peak.</param>
    internal SimulatedRows(Random random, int rowCount, int classCount, double deviation, double temperature = 1, double bend = 0)
    {
        Logits = new float[rowCount * classCount];
        Probabilities = new float[rowCount * classCount];
        Labels = new int[rowCount];
        var distribution = new double[classCount];
        for (int row = 0; row < rowCount; row++)
        {
            Span<float> logits = Logits.AsSpan(row * classCount, classCount);
            double peak = classCount * (0.25 + (random.NextDouble() / 2));
            for (int j = 0; j < classCount; j++)
                logits[j] = (float)((deviation * Normal(random)) - (bend * (j - peak) * (j - peak)));
            Softmax(logits, 1, distribution);
            for (int j = 0; j < classCount; j++)
                Probabilities[(row * classCount) + j] = (float)distribution[j];
            Softmax(logits, temperature, distribution);
            Labels[row] = Draw(random, distribution);
        }
    }

    /// <summary>[N,C].</summary>
    internal float[] Logits { get; }

    /// <summary>[N,C]: the softmax of the logits.</summary>
    internal float[] Probabilities { get; }

    /// <summary>[N].</summary>
    internal int[] Labels { get; }

    private static void Softmax(ReadOnlySpan<float> logits, double temperature, Span<double> distribution)
    {
        double total = 0;
        for (int j = 0; j < logits.Length; j++)
            total += distribution[j] = Math.Exp(logits[j] / temperature);
        for (int j = 0; j < logits.Length; j++)
            distribution[j] /= total;
    }

    private static int Draw(Random random, ReadOnlySpan<double> distribution)
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
