namespace DiamondClarity.Evaluation;

/// <summary>The mean predicted distribution for the diamonds of each true grade.</summary>
internal sealed class GradeMatrix
{
    private readonly double[,] sums = new double[ClarityEmd.ClassCount, ClarityEmd.ClassCount];
    private readonly int[] counts = new int[ClarityEmd.ClassCount];

    /// <summary>Adds a forecast.</summary>
    /// <param name="probabilities">[N,C].</param>
    /// <param name="labels">[N].</param>
    internal void Add(float[] probabilities, int[] labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            counts[labels[row]]++;
            for (int j = 0; j < ClarityEmd.ClassCount; j++)
                sums[labels[row], j] += probabilities[(row * ClarityEmd.ClassCount) + j];
        }
    }

    /// <summary>The mean probability of a predicted grade where a grade is true, by class index; NaN if it never was.</summary>
    internal double this[int actual, int predicted] => sums[actual, predicted] / counts[actual];
}
