namespace EmdGen.Samples.Evaluation;

/// <summary>The mean predicted distribution for the rows of each true class.</summary>
public sealed class ClassMatrix(int classCount)
{
    private readonly double[,] sums = new double[classCount, classCount];
    private readonly int[] counts = new int[classCount];

    /// <summary>The mean probability of a predicted class where a class is true, by class index; NaN if it never was.</summary>
    public double this[int actual, int predicted] => sums[actual, predicted] / counts[actual];

    /// <summary>Adds a forecast.</summary>
    /// <param name="probabilities">[N,C].</param>
    /// <param name="labels">[N].</param>
    public void Add(float[] probabilities, int[] labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            counts[labels[row]]++;
            for (int j = 0; j < classCount; j++)
                sums[labels[row], j] += probabilities[(row * classCount) + j];
        }
    }
}
