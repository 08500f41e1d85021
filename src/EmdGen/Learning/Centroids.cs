using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Learning;

/// <summary>The mean normalised rows of the classes seen, and the distances between them.</summary>
internal static class Centroids
{
    /// <summary>[n, n]: squared Euclidean distances, float64, the same bits on every processor and symmetric to the bit.</summary>
    internal static double[,] SquaredDistances(FixedPointSums sums, ReadOnlySpan<long> counts, ReadOnlySpan<int> seen, int featureCount)
    {
        var centroids = new double[seen.Length * featureCount];
        for (int i = 0; i < seen.Length; i++)
        {
            for (int f = 0; f < featureCount; f++)
                centroids[(i * featureCount) + f] = Mean(sums[seen[i], f], counts[seen[i]]);
        }

        var squares = new double[seen.Length, seen.Length];
        for (int i = 0; i < seen.Length; i++)
        {
            for (int j = i + 1; j < seen.Length; j++)
            {
                squares[i, j] = squares[j, i] = SquaredDistance(
                    centroids.AsSpan(i * featureCount, featureCount), centroids.AsSpan(j * featureCount, featureCount));
            }
        }

        return squares;
    }

    /// <summary>The mean by quotient and remainder, both of which float64 holds closely whatever the size of the sum.</summary>
    private static double Mean(Int128 sum, long count)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(sum, count);
        return ((long)quotient + ((double)(long)remainder / count)) / FixedPointSums.One;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SquaredDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector256<double> sums = Vector256<double>.Zero;
        int whole = a.Length / Vector256<double>.Count * Vector256<double>.Count;
        for (int i = 0; i < whole; i += Vector256<double>.Count)
        {
            Vector256<double> difference = Vector256.Create(a[i..]) - Vector256.Create(b[i..]);
            sums += difference * difference;
        }

        double sum = sums[0] + sums[2] + (sums[1] + sums[3]);
        for (int i = whole; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
