namespace EmdGen.Benchmarks.Contenders;

/// <summary>The loss and gradient as one writes them by hand: scalar, row by row.</summary>
public static class NaiveLoss
{
    /// <summary>[N,C] logits and labels; writes the gradient of the mean and returns the mean.</summary>
    public static float LossAndGradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        int classCount = logits.Length / labels.Length;
        Span<float> p = stackalloc float[classCount];
        Span<float> s = stackalloc float[classCount];
        double total = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            ReadOnlySpan<float> z = logits.Slice(row * classCount, classCount);
            Softmax(z, p);
            float cumulative = 0, loss = 0;
            for (int j = 0; j < classCount; j++)
            {
                cumulative += p[j];
                s[j] = cumulative - (labels[row] <= j ? 1 : 0);
                loss += s[j] * s[j];
            }

            total += loss;
            float suffix = 0, mean = 0;
            for (int j = classCount - 1; j >= 0; j--)
            {
                suffix += 2 * s[j];
                s[j] = suffix;
                mean += p[j] * suffix;
            }

            for (int j = 0; j < classCount; j++)
                gradient[(row * classCount) + j] = p[j] * (s[j] - mean) / labels.Length;
        }

        return (float)(total / labels.Length);
    }

    private static void Softmax(ReadOnlySpan<float> z, Span<float> p)
    {
        float max = float.NegativeInfinity, sum = 0;
        foreach (float value in z)
            max = Math.Max(max, value);
        for (int j = 0; j < z.Length; j++)
            sum += p[j] = MathF.Exp(z[j] - max);
        for (int j = 0; j < z.Length; j++)
            p[j] /= sum;
    }
}
