using CsCheck;

namespace EmdGen.Tests.Learning;

/// <summary>Equal distances, and centroids that coincide.</summary>
public class TieTests
{
    /// <summary>All three corners are as far from each other: every rank is the mean of 1 and 2, of 2.</summary>
    [Fact]
    public void Equal_distances_share_their_mean_rank()
    {
        double[] all = Ranks([1, 0, 0], [0, 1, 0], [0, 0, 1]);
        Assert.Equal([0, .75, .75, .75, 0, .75, .75, .75, 0], all);
    }

    /// <summary>
    /// Squared distances, in 16ths: 24 between the last two, 8 between all others. The first two see three equal ones, of rank 2; the last
    /// two see two equal ones, of rank 1.5, and each other as the third.
    /// </summary>
    [Fact]
    public void Some_distances_are_equal()
    {
        double[] sums = [0, 4, 3.5, 3.5, 4, 0, 3.5, 3.5, 3.5, 3.5, 0, 6, 3.5, 3.5, 6, 0];
        Assert.Equal(sums.Select(sum => sum / 6), Ranks([2, 2, 0], [2, 0, 2], [0, 2, 2], [4, 0, 0]));
    }

    /// <summary>Two that coincide have rank 1 from each other, not 0; the third sees them tied at 1.5, and they see it at 2.</summary>
    [Fact]
    public void Coincident_centroids_are_still_others()
        => Assert.Equal([0, .5, .875, .5, 0, .875, .875, .875, 0], Ranks([1, 2, 1], [2, 4, 2], [4, 1, 1]));

    [Fact]
    public void All_centroids_coincide()
    {
        Assert.Equal([0, .75, .75, .75, 0, .75, .75, .75, 0], Ranks([1, 1], [2, 2], [3, 3]));
        Assert.Equal(new double[9], Flat(Observations.OneRowEach([1, 1], [2, 2], [3, 3]).Learn().Estimate(DistanceScale.Euclidean)));
    }

    /// <summary>Features of few values, so that ties abound: ranks of every row sum to 1 + ... + (n - 1) whatever is tied.</summary>
    [Fact]
    public void Any_table_is_symmetric_with_fixed_row_sums()
        => Gen.Int[0, 2].Select(value => (float)value).Array[3].Where(row => row.Sum() > 0).Array[2, 9].Sample(rows =>
        {
            Observations seen = Observations.OneRowEach(rows);
            double[,] distances = seen.Learn().Estimate().Distances();
            int n = rows.Length;
            Assert.Equal(n * n / 2.0, distances.Cast<double>().Sum(), 1e-12);
            for (int i = 0; i < n; i++)
            {
                Assert.Equal(0, distances[i, i]);
                for (int j = 0; j < n; j++)
                {
                    Assert.Equal(distances[i, j], distances[j, i]);
                    Assert.InRange(distances[i, j], i == j ? 0 : 1.0 / (n - 1), 1);
                }
            }
        });

    private static double[] Ranks(params float[][] rows) => Flat(Observations.OneRowEach(rows).Learn().Estimate());

    private static double[] Flat(DistanceEstimate estimate) => [.. estimate.Distances().Cast<double>()];
}
