namespace BoostedGrades.Methods;

/// <summary>Makes a distribution of what models, each by itself, say of every cut between neighbouring classes.</summary>
internal sealed class CumulativeDistribution
{
    private readonly double[] priors;
    private readonly int rowCount;

    /// <param name="labels">[N]: the classes of the training rows.</param>
    /// <param name="classCount">C.</param>
    internal CumulativeDistribution(int[] labels, int classCount)
    {
        rowCount = labels.Length;
        // A class that no row has counts as half a row, as in the package.
        priors = [.. Enumerable.Range(0, classCount).Select(j => Math.Max(labels.Count(label => label == j), .5))];
        double sum = priors.Sum();
        for (int j = 0; j < classCount; j++)
            priors[j] /= sum;
    }

    /// <summary>
    /// The differences of the nearest probabilities that do not rise from cut to cut. Where models contradict each other, a class would get 0, whose
    /// logarithm is infinite: one training row's worth of the shares of the classes is mixed in.
    /// </summary>
    /// <param name="above">[C-1][N]: the probability that a row lies above a cut.</param>
    /// <returns>[N,C].</returns>
    internal float[] Of(double[][] above)
    {
        int classCount = priors.Length;
        float[] distributions = new float[above[0].Length * classCount];
        double[] row = new double[classCount - 1];
        for (int i = 0; i < above[0].Length; i++)
        {
            for (int cut = 0; cut < row.Length; cut++)
                row[cut] = above[cut][i];
            MakeFalling(row);
            for (int j = 0; j < classCount; j++)
            {
                double share = (j == 0 ? 1 : row[j - 1]) - (j == classCount - 1 ? 0 : row[j]);
                distributions[(i * classCount) + j] = (float)(((rowCount * share) + priors[j]) / (rowCount + 1));
            }
        }

        return distributions;
    }

    /// <summary>Replaces a sequence by the one of least squares to it that does not rise: neighbours that do are pooled at their mean.</summary>
    internal static void MakeFalling(Span<double> sequence)
    {
        Span<double> means = stackalloc double[sequence.Length];
        Span<int> lengths = stackalloc int[sequence.Length];
        int pools = 0;
        foreach (double value in sequence)
        {
            (means[pools], lengths[pools]) = (value, 1);
            pools++;
            for (; pools > 1 && means[pools - 1] > means[pools - 2]; pools--)
            {
                int before = pools - 2, length = lengths[before] + lengths[before + 1];
                means[before] = ((means[before] * lengths[before]) + (means[before + 1] * lengths[before + 1])) / length;
                lengths[before] = length;
            }
        }

        int start = 0;
        for (int pool = 0; pool < pools; pool++)
        {
            sequence.Slice(start, lengths[pool]).Fill(means[pool]);
            start += lengths[pool];
        }
    }
}
