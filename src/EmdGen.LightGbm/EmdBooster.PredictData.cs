using EmdGen.LightGbm.Data;

namespace EmdGen.LightGbm;

/// <content>Predictions of rows that were read or made as those of training are.</content>
public partial class EmdBooster
{
    /// <summary>Predicts a distribution for each row.</summary>
    /// <param name="rows">The rows; what they are labelled is not looked at.</param>
    /// <returns>[N,C]: the distributions.</returns>
    /// <exception cref="ArgumentNullException">There are no rows.</exception>
    /// <exception cref="ArgumentException">The rows have other features than the model's, or other categories.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public float[] PredictProbabilities(BoosterData rows)
    {
        CheckLike(rows);
        var probabilities = new float[(long)rows.RowCount * ClassCount];
        if (rows.Features.Singles is { } singles)
            PredictProbabilities(singles, probabilities);
        else
            PredictProbabilities(rows.Features.Doubles, probabilities);
        return probabilities;
    }

    /// <summary>Predicts a class for each row.</summary>
    /// <param name="rows">The rows; what they are labelled is not looked at.</param>
    /// <param name="rule">How a class is made of a distribution.</param>
    /// <returns>[N]: the class indices.</returns>
    /// <exception cref="ArgumentNullException">There are no rows.</exception>
    /// <exception cref="ArgumentException">The rows have other features than the model's, or other categories, or there is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public int[] PredictClasses(BoosterData rows, DecodingRule rule = DecodingRule.Median)
    {
        CheckLike(rows);
        var classes = new int[rows.RowCount];
        if (rows.Features.Singles is { } singles)
            Predict(singles, classes, rule);
        else
            Predict(rows.Features.Doubles, classes, rule);
        return classes;
    }

    private void CheckLike(BoosterData rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Data.FeatureNames.CheckLike(rows, FeatureNames, CategoryNames, "the model", nameof(rows));
    }
}
