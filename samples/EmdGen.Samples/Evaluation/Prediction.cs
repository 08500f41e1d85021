namespace EmdGen.Samples.Evaluation;

/// <summary>Distributions with what turned out to be true.</summary>
/// <param name="Probabilities">[N,C].</param>
/// <param name="Labels">[N].</param>
/// <param name="Distance">How far apart the classes are.</param>
public sealed record Prediction(float[] Probabilities, int[] Labels, GroundDistance Distance)
{
    /// <summary>The library's scores of the distributions, and of the classes that they are decoded to.</summary>
    public OrdinalScores Scores(DecodingRule decoding)
    {
        int[] classes = new int[Labels.Length];
        OrdinalDecoding.Decode(Probabilities, Distance, decoding, EmdInput.Probabilities, classes);
        var scores = new OrdinalScores(Distance);
        scores.Add(classes, Labels);
        scores.AddDistributions(Probabilities, Labels);
        return scores;
    }

    /// <summary>The probability that a row's true class got.</summary>
    public double OfTruth(int row) => Probabilities[(row * Distance.ClassCount) + Labels[row]];
}
