namespace EmdGen.Samples.Evaluation;

/// <summary>Distributions with what turned out to be true.</summary>
/// <param name="Probabilities">[N,C].</param>
/// <param name="Labels">[N].</param>
/// <param name="ClassCount">C.</param>
public sealed record Prediction(float[] Probabilities, int[] Labels, int ClassCount)
{
    /// <summary>[N]: a class per row.</summary>
    public int[] Classes(Decoding decoding)
    {
        int[] classes = new int[Labels.Length];
        if (decoding == Decoding.Argmax)
            OrdinalDecoding.Argmax(Probabilities, ClassCount, classes);
        else
            OrdinalDecoding.Median(Probabilities, ClassCount, classes);
        return classes;
    }

    /// <summary>The probability that a row's true class got.</summary>
    public double OfTruth(int row) => Probabilities[(row * ClassCount) + Labels[row]];
}
