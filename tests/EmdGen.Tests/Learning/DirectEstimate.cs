namespace EmdGen.Tests.Learning;

/// <summary>The estimate by its definition, all rows in memory and in float64; a rank is counted, not sorted.</summary>
internal static class DirectEstimate
{
    internal static double[,] Ranks(Observations seen)
    {
        double[,] squares = SquaredDistances(seen);
        int count = seen.ClassCount;
        var distances = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
                distances[i, j] = i == j ? 0 : (Rank(squares, i, j) + Rank(squares, j, i)) / 2 / (count - 1);
        }

        return distances;
    }

    internal static double[,] Lengths(Observations seen)
    {
        double[,] squares = SquaredDistances(seen);
        double largest = squares.Cast<double>().Max();
        var distances = new double[seen.ClassCount, seen.ClassCount];
        for (int i = 0; i < seen.ClassCount; i++)
        {
            for (int j = 0; j < seen.ClassCount; j++)
                distances[i, j] = Math.Sqrt(squares[i, j] / largest);
        }

        return distances;
    }

    private static double Rank(double[,] squares, int i, int j)
    {
        int[] others = [.. Enumerable.Range(0, squares.GetLength(0)).Where(k => k != i && k != j)];
        return 1 + others.Count(k => squares[i, k] < squares[i, j]) + (others.Count(k => squares[i, k] == squares[i, j]) / 2.0);
    }

    private static double[,] SquaredDistances(Observations seen)
    {
        double[][] centroids = [.. Enumerable.Range(0, seen.ClassCount).Select(c => Centroid(seen, c))];
        var squares = new double[seen.ClassCount, seen.ClassCount];
        for (int i = 0; i < seen.ClassCount; i++)
        {
            for (int j = 0; j < seen.ClassCount; j++)
                squares[i, j] = centroids[i].Zip(centroids[j], (a, b) => (a - b) * (a - b)).Sum();
        }

        return squares;
    }

    private static double[] Centroid(Observations seen, int @class)
    {
        var sums = new double[seen.FeatureCount];
        int count = 0;
        for (int row = 0; row < seen.RowCount; row++)
        {
            double norm = seen.Row(row).ToArray().Sum(value => Math.Abs((double)value));
            if (seen.Labels[row] != @class || norm == 0)
                continue;
            count++;
            for (int f = 0; f < sums.Length; f++)
                sums[f] += seen.Row(row)[f] / norm;
        }

        return [.. sums.Select(sum => sum / count)];
    }
}
