namespace EmdGen.Tests.Calibration;

/// <summary>Scores of logits over a temperature by their definitions, and the best of many temperatures.</summary>
internal static class TemperedSearch
{
    internal static double Score(CalibrationScore score, float[] logits, int[] labels, int classCount, double temperature)
        => labels.Select((label, row) =>
        {
            double[] exponents = [.. logits.Skip(row * classCount).Take(classCount).Select(logit => logit / temperature)];
            double largest = exponents.Max(), logOfTotal = largest + Math.Log(exponents.Sum(exponent => Math.Exp(exponent - largest)));
            return score == CalibrationScore.NegativeLogLikelihood
                ? logOfTotal - exponents[label]
                : Enumerable.Range(0, classCount).Sum(k =>
                    Math.Pow(exponents.Take(k + 1).Sum(exponent => Math.Exp(exponent - logOfTotal)) - (label <= k ? 1 : 0), 2));
        }).Average();

    /// <summary>The lowest score of 2001 temperatures from 0.01 to 100, each half a percent from the next.</summary>
    internal static double Lowest(CalibrationScore score, float[] logits, int[] labels, int classCount)
        => Enumerable.Range(0, 2001).Min(i => Score(score, logits, labels, classCount, Math.Pow(10, (i / 500.0) - 2)));
}
