using CsCheck;

namespace EmdGen.Tests.Learning;

/// <summary>Rows in any order and on any number of learners give the same state and the same table, bit for bit.</summary>
public class ShardTests
{
    private static readonly Gen<(Observations Seen, int Shards, int Seed)> Cases = Gen.Select(
        Gen.Int[2, 8],
        Gen.Int[1, 20],
        Gen.Int[0, 120],
        Gen.Int[1, 9],
        Gen.Int[0, int.MaxValue - 1],
        (classCount, featureCount, rows, shards, seed) => (Observations.Random(classCount, featureCount, rows, seed), shards, seed));

    [Fact]
    public void Seven_shards_merged_equal_one_pass()
    {
        Observations seen = Observations.Random(10, 64, 7000, seed: 5);
        var merged = new GroundDistanceLearner(10, 64);
        for (int shard = 0; shard < 7; shard++)
            merged.Merge(seen.Learn(shard * 1000, 1000));
        Same(seen.Learn(), merged);
    }

    [Fact]
    public void Any_partition_in_any_order_gives_the_same_bits() => Cases.Sample(
        (seen, shards, seed) =>
        {
            var random = new Random(seed);
            GroundDistanceLearner[] learners = [.. Enumerable.Range(0, shards).Select(_ => Empty(seen))];
            int[] order = [.. Enumerable.Range(0, seen.RowCount)];
            random.Shuffle(order);
            foreach (int row in order)
                learners[random.Next(shards)].Observe(seen.Row(row), seen.Labels.AsSpan(row, 1));
            Same(seen.Learn(), Merge([.. learners], random));
        });

    [Fact]
    public void A_learner_per_thread()
    {
        Observations seen = Observations.Random(6, 33, 4000, seed: 8);
        var merged = new GroundDistanceLearner(6, 33);
        Parallel.For(0, 400, () => Empty(seen), (shard, _, mine) => Observe(mine, seen, shard * 10), mine => MergeInto(merged, mine));
        Same(seen.Learn(), merged);
    }

    /// <summary>2^23 rows are as many as 64 bits of fixed point hold: more are carried into 128.</summary>
    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        var learner = new GroundDistanceLearner(2, 1);
        float[] ones = Enumerable.Repeat(1f, 1_000_000).ToArray();
        for (int i = 0; i < 9; i++)
            learner.Observe(ones, new int[ones.Length]);
        learner.Observe([-2f], [1]);
        byte[] bytes = learner.ToBytes();
        Assert.Equal(9_000_000 * ((Int128)1 << 40), BitConverter.ToInt128(bytes, bytes.Length - 8 - 32));
        Assert.Equal(-((Int128)1 << 40), BitConverter.ToInt128(bytes, bytes.Length - 8 - 16));
        Assert.Equal([0, 1, 1, 0], learner.Estimate(DistanceScale.Euclidean).Distances().Cast<double>());
    }

    /// <summary>Whole numbers, whose norm is the same in any order: every sum is that of v * 2^40, rounded half to even.</summary>
    [Fact]
    public void Sums_are_of_rounded_values()
    {
        const int FeatureCount = 45;
        var random = new Random(11);
        var learner = new GroundDistanceLearner(2, FeatureCount);
        var sums = new Int128[FeatureCount];
        for (int row = 0; row < 500; row++)
        {
            float[] features = [.. Enumerable.Range(0, FeatureCount).Select(_ => (float)random.Next(-1000, 1001))];
            double norm = features.Sum(value => Math.Abs((double)value));
            for (int f = 0; f < FeatureCount; f++)
                sums[f] += (long)Math.Round(features[f] / norm * Math.Pow(2, 40), MidpointRounding.ToEven);
            learner.Observe(features, [1]);
        }

        byte[] bytes = learner.ToBytes();
        int first = bytes.Length - 8 - (FeatureCount * 16);
        Assert.Equal(sums, Enumerable.Range(0, FeatureCount).Select(f => BitConverter.ToInt128(bytes, first + (16 * f))));
    }

    private static GroundDistanceLearner Empty(Observations seen) => new(seen.ClassCount, seen.FeatureCount);

    private static GroundDistanceLearner Observe(GroundDistanceLearner learner, Observations seen, int first)
    {
        learner.Merge(seen.Learn(first, 10));
        return learner;
    }

    private static void MergeInto(GroundDistanceLearner merged, GroundDistanceLearner learner)
    {
        lock (merged)
            merged.Merge(learner);
    }

    /// <summary>As a random tree, some of its nodes by way of their bytes.</summary>
    private static GroundDistanceLearner Merge(List<GroundDistanceLearner> learners, Random random)
    {
        while (learners.Count > 1)
        {
            GroundDistanceLearner taken = learners[random.Next(learners.Count)];
            learners.Remove(taken);
            GroundDistanceLearner target = learners[random.Next(learners.Count)];
            target.Merge(random.Next(2) == 0 ? taken : GroundDistanceLearner.FromBytes(taken.ToBytes()));
        }

        return learners[0];
    }

    private static void Same(GroundDistanceLearner expected, GroundDistanceLearner actual)
    {
        Assert.Equal(expected.ToBytes(), actual.ToBytes());
        foreach (DistanceScale scale in Enum.GetValues<DistanceScale>())
            Assert.Equal(Bits(expected.Estimate(scale)), Bits(actual.Estimate(scale)));
    }

    private static IEnumerable<long> Bits(DistanceEstimate estimate)
        => estimate.Distances().Cast<double>().Select(BitConverter.DoubleToInt64Bits);
}
