namespace EmdGen.Calibration;

/// <summary>The softmax of a row of logits over a temperature, in float64.</summary>
internal static class TemperedSoftmax
{
    /// <summary>The class with the largest logit, the lowest among equals.</summary>
    internal static int Top(ReadOnlySpan<float> logits)
    {
        int top = 0;
        for (int j = 1; j < logits.Length; j++)
            top = logits[j] > logits[top] ? j : top;
        return top;
    }

    /// <summary>The softmax numerators, of which the largest is exactly 1, and the sum of all others.</summary>
    internal static double Masses(ReadOnlySpan<float> logits, int top, double temperature, Span<double> masses)
    {
        double others = 0;
        for (int j = 0; j < logits.Length; j++)
        {
            masses[j] = Math.Exp(Exponent(logits[j], logits[top], temperature));
            others += j == top ? 0 : masses[j];
        }

        return others;
    }

    /// <summary>The logarithm of a numerator: 0 or less.</summary>
    internal static double Exponent(double logit, double largest, double temperature) => (logit - largest) / temperature;
}
