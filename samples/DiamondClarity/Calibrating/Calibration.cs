using EmdGen;
using EmdGen.Samples.Training;

namespace DiamondClarity.Calibrating;

/// <summary>One trained network, calibrated on rows that it was not trained on, and what test rows say of that.</summary>
/// <param name="Scaling">The temperature: fitted on the validation rows.</param>
/// <param name="Before">Scores of the test rows' distributions as they are.</param>
/// <param name="After">Scores of the test rows' distributions at that temperature.</param>
/// <param name="Covered">The share of test rows whose grade lies in its interval.</param>
/// <param name="MeanLength">How many grades an interval has, on average over the test rows.</param>
internal sealed record Calibration(
    TemperatureScaling Scaling, OrdinalScores Before, OrdinalScores After, double Covered, double MeanLength)
{
    /// <summary>The share of diamonds whose grade an interval is to hold.</summary>
    internal const double Coverage = .9;

    /// <remarks>
    /// The intervals' guarantee asks that nothing about the network was chosen by the rows that calibrate them. The epoch and the
    /// temperature were chosen by the validation rows, so that the intervals have rows of their own.
    /// </remarks>
    internal static Calibration Of(Forecast forecast)
    {
        HeldOut validation = forecast.Validation, calibration = forecast.Calibration!, test = forecast.Test;
        var scaling = TemperatureScaling.Fit(validation.Logits, validation.Labels, ClarityEmd.ClassCount);
        float[] probabilities = Softmax(scaling, test.Logits);
        var intervals = ConformalIntervals.Calibrate(
            Softmax(scaling, calibration.Logits), calibration.Labels, ClarityEmd.ClassCount, Coverage);
        int[] first = new int[test.Labels.Length], last = new int[test.Labels.Length];
        intervals.Predict(probabilities, first, last);
        return new Calibration(
            scaling,
            Scores(test.Probabilities(), test.Labels),
            Scores(probabilities, test.Labels),
            test.Labels.Where((label, row) => first[row] <= label && label <= last[row]).Count() / (double)test.Labels.Length,
            first.Zip(last, (from, to) => to - from + 1).Average());
    }

    private static float[] Softmax(TemperatureScaling scaling, float[] logits)
    {
        float[] probabilities = new float[logits.Length];
        scaling.Softmax(logits, probabilities);
        return probabilities;
    }

    private static OrdinalScores Scores(float[] probabilities, int[] labels)
    {
        var scores = OrdinalScores.Of<ClarityEmd>();
        scores.AddDistributions(probabilities, labels);
        return scores;
    }
}
