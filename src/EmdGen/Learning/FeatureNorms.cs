using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Learning;

/// <summary>L1 norms of feature rows in float64, as interleaved sums: in one order, and so of the same bits, on any processor.</summary>
internal static class FeatureNorms
{
    /// <summary>Writes the norm of every row.</summary>
    /// <param name="features">[N, F].</param>
    /// <param name="norms">[N].</param>
    /// <exception cref="ArgumentException">A feature is NaN or infinite.</exception>
    internal static void Fill(ReadOnlySpan<float> features, Span<double> norms)
    {
        if (norms.IsEmpty)
            return;
        int featureCount = features.Length / norms.Length;
        for (int row = 0; row < norms.Length; row++)
        {
            ReadOnlySpan<float> values = features.Slice(row * featureCount, featureCount);
            norms[row] = Of(values);
            // Float32 values never reach float64's infinity, so that the sum is finite exactly where all of them are.
            if (!double.IsFinite(norms[row]))
                throw NotFinite(row, values);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Of(ReadOnlySpan<float> row)
    {
        Vector256<double> low = Vector256<double>.Zero, high = Vector256<double>.Zero;
        int whole = row.Length / Vector256<float>.Count * Vector256<float>.Count;
        for (int i = 0; i < whole; i += Vector256<float>.Count)
        {
            (Vector256<double> first, Vector256<double> second) = Vector256.Widen(Vector256.Abs(Vector256.Create(row[i..])));
            low += first;
            high += second;
        }

        Vector256<double> sums = low + high;
        double sum = sums[0] + sums[2] + (sums[1] + sums[3]);
        for (int i = whole; i < row.Length; i++)
            sum += Math.Abs((double)row[i]);
        return sum;
    }

    private static ArgumentException NotFinite(int row, ReadOnlySpan<float> values)
    {
        int column = 0;
        while (float.IsFinite(values[column]))
            column++;
        return new ArgumentException(
            FormattableString.Invariant($"Row {row} of features has {values[column]} for feature {column}, but features must be finite."),
            "features");
    }
}
