namespace EmdGen.Learning;

/// <summary>Turns squared distances of centroids into distances from 0 to 1.</summary>
internal static class ScaledDistances
{
    internal static double[,] Of(double[,] squares, DistanceScale scale)
        => scale == DistanceScale.Rank ? ByRank(squares) : ByLength(squares);

    /// <summary>D_ij = (r_ij + r_ji) / (2 (n - 1)) from the ranks r_ij of the others, 1 to n - 1: exact but for the division.</summary>
    private static double[,] ByRank(double[,] squares)
    {
        int count = squares.GetLength(0);
        var ranks = new double[count, count];
        for (int i = 0; i < count; i++)
            RankFrom(i, squares, ranks);
        var distances = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
                distances[i, j] = i == j ? 0 : (ranks[i, j] + ranks[j, i]) / (2.0 * (count - 1));
        }

        return distances;
    }

    /// <summary>Fills row i of the ranks; equal distances share the mean of their ranks.</summary>
    private static void RankFrom(int i, double[,] squares, double[,] ranks)
    {
        int count = squares.GetLength(0);
        int[] others = [.. Enumerable.Range(0, count).Where(j => j != i)];
        double[] keys = Array.ConvertAll(others, j => squares[i, j]);
        Array.Sort(keys, others);
        for (int first = 0, next; first < others.Length; first = next)
        {
            for (next = first + 1; next < others.Length && keys[next] == keys[first];)
                next++;
            for (int k = first; k < next; k++)
                ranks[i, others[k]] = (first + 1 + next) / 2.0;
        }
    }

    /// <summary>Euclidean distances divided by the largest; all are 0 where all centroids coincide.</summary>
    private static double[,] ByLength(double[,] squares)
    {
        int count = squares.GetLength(0);
        double largest = 0;
        foreach (double square in squares)
            largest = Math.Max(largest, Math.Sqrt(square));
        var distances = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
                distances[i, j] = largest == 0 ? 0 : Math.Sqrt(squares[i, j]) / largest;
        }

        return distances;
    }
}
