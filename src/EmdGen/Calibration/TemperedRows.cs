using EmdGen.Decoding;
using EmdGen.Metrics;

namespace EmdGen.Calibration;

/// <summary>Checked logits and labels, and how well the softmax of the logits over a temperature tells the labels: in float64.</summary>
internal readonly ref struct TemperedRows(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classCount, CalibrationScore score)
{
    private readonly ReadOnlySpan<float> logits = logits;
    private readonly ReadOnlySpan<int> labels = labels;
    private readonly Span<double> masses = new double[classCount];

    /// <summary>The mean score of the rows.</summary>
    internal double Score(double temperature)
    {
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> row = logits.Slice(i * masses.Length, masses.Length);
            int top = default(ArgmaxDecoder).Decode(row);
            double others = Masses(row, top, temperature);
            sum += score == CalibrationScore.NegativeLogLikelihood
                ? LogOfOneMore(others) - Exponent(row[labels[i]], row[top], temperature)
                : RankedProbability.OfRow<double>(masses, labels[i]) / ((1 + others) * (1 + others));
        }

        return sum / labels.Length;
    }

    /// <summary>Leaves the softmax numerators, of which the largest is exactly 1, and returns the sum of all others.</summary>
    private double Masses(ReadOnlySpan<float> row, int top, double temperature)
    {
        double others = 0;
        for (int j = 0; j < row.Length; j++)
        {
            masses[j] = Math.Exp(Exponent(row[j], row[top], temperature));
            others += j == top ? 0 : masses[j];
        }

        return others;
    }

    private static double Exponent(double logit, double largest, double temperature) => (logit - largest) / temperature;

    // ln(1 + x) without the loss of a small x (Kahan): where rows are all but certain, what is left still tells temperatures apart.
    private static double LogOfOneMore(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
