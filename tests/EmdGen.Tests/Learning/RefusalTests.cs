using System.Buffers.Binary;
using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Learning;

/// <summary>Bad input is refused in words that name it, under every culture, before anything is added.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Features_that_are_not_finite(float bad)
    {
        foreach ((int row, int feature) in new[] { (0, 0), (3, 10), (8, 16), (9, 4) })
        {
            Observations seen = Observations.Random(4, 17, 10, seed: 2);
            seen.Features[(row * 17) + feature] = bad;
            Refuse<ArgumentException>(
                seen, "features", FormattableString.Invariant($"Row {row} of features has {bad} for feature {feature},"));
        }
    }

    /// <summary>Infinities of both signs do not make up for each other.</summary>
    [Fact]
    public void Infinities_of_both_signs()
        => Refuse<ArgumentException>(
            new Observations(2, 2, [1, 2, float.PositiveInfinity, float.NegativeInfinity], [0, 1]), "features", "Row 1 ", "Infinity");

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Labels_out_of_range(int label)
    {
        Observations seen = Observations.Random(4, 3, 50, seed: 2);
        seen.Labels[49] = label;
        Refuse<ArgumentException>(seen, "labels", "Row 49 ", FormattableString.Invariant($"label {label},"), "0 to 3");
    }

    [Fact]
    public void Long_labels_that_int_would_wrap()
    {
        var learner = new GroundDistanceLearner(4, 1);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => learner.Observe([1, 1], [0, (1L << 32) + 1]));
        Refusal.Names(refused, "labels", "Row 1 ", "4294967297");
        Assert.Equal(0, learner.RowCount);
    }

    [Fact]
    public void Lengths_that_do_not_fit()
    {
        Observations seen = Observations.Random(4, 3, 5, seed: 2);
        Refuse<ArgumentException>(seen with { Features = seen.Features[1..] }, "features", "length 14", "5 labels of 3 features need 15");
        Refuse<ArgumentException>(seen with { Labels = [] }, "features", "length 15", "need 0");
        Refuse<ArgumentException>(new Observations(4, 1, [1, 2], [0]), "features", "length 2", "1 label of 1 feature needs 1.");
    }

    [Theory]
    [InlineData(1, 5, "classCount", "There is 1 class,")]
    [InlineData(-2, 5, "classCount", "-2 classes")]
    [InlineData(2, 0, "featureCount", "0 features")]
    [InlineData((1 << 26) + 1, 1, "featureCount", "1 feature of 67108865 classes")]
    [InlineData(8, (1 << 23) + 1, "featureCount", "67108872 sums")]
    [InlineData(int.MaxValue, int.MaxValue, "featureCount", "4611686014132420609 sums")]
    public void Shapes_that_no_learner_has(int classCount, int featureCount, string argument, string words)
        => Refusal.Names(
            Assert.Throws<ArgumentOutOfRangeException>(() => new GroundDistanceLearner(classCount, featureCount)), argument, words);

    [Fact]
    public void Merges_that_do_not_fit()
    {
        var learner = new GroundDistanceLearner(3, 2);
        Assert.Throws<ArgumentNullException>("other", () => learner.Merge(null!));
        Refusal.Names(Assert.Throws<ArgumentException>(() => learner.Merge(learner)), "other", "itself");
        foreach ((int classCount, int featureCount, string words) in new[] { (4, 2, "4 classes of 2 features,"), (3, 1, "3 classes of 1 feature,") })
        {
            Refusal.Names(
                Assert.Throws<ArgumentException>(() => learner.Merge(new GroundDistanceLearner(classCount, featureCount))), "other", words);
        }
    }

    /// <summary>2^63 - 1 rows fit: a learner one below that takes one row, and no second.</summary>
    [Fact]
    public void More_rows_than_fit()
    {
        GroundDistanceLearner learner = Counting(long.MaxValue - 1);
        byte[] before = learner.ToBytes();
        var two = new GroundDistanceLearner(2, 1);
        two.Observe([1, 0], [0, 1]);
        Assert.Throws<OverflowException>(() => learner.Observe([1, 0], [0, 1]));
        Assert.Throws<OverflowException>(() => learner.Merge(two));
        Assert.Equal(before, learner.ToBytes());
        learner.Observe([1f], [0]);
        Assert.Equal(long.MaxValue, learner.RowCount);
        Assert.Contains("no room for 1 row after", Assert.Throws<OverflowException>(() => learner.Observe([0f], [0])).Message, StringComparison.Ordinal);
        Assert.Equal([0, 1, 1, 0], learner.Estimate().Distances().Cast<double>());
        Assert.Equal(learner.ToBytes(), GroundDistanceLearner.FromBytes(learner.ToBytes()).ToBytes());
    }

    /// <summary>A learner that saw the largest feature in so many rows of class 0, made by doubling.</summary>
    private static GroundDistanceLearner Counting(long rows)
    {
        var all = new GroundDistanceLearner(2, 1);
        var power = new GroundDistanceLearner(2, 1);
        power.Observe([7f], [0]);
        for (long rest = rows; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
                all.Merge(power);
            if (rest > 1)
                power.Merge(GroundDistanceLearner.FromBytes(power.ToBytes()));
        }

        Assert.Equal(rows, all.RowCount);
        Assert.Equal(rows * ((Int128)1 << 40), BinaryPrimitives.ReadInt128LittleEndian(all.ToBytes().AsSpan(40)));
        return all;
    }

    private static void Refuse<TException>(Observations seen, string argument, params string[] words)
        where TException : ArgumentException
    {
        GroundDistanceLearner learner = Observations.Random(seen.ClassCount, seen.FeatureCount, 20, seed: 9).Learn();
        byte[] before = learner.ToBytes();
        foreach (string culture in new[] { "", Cultures.German, Cultures.Hostile })
        {
            Refusal.Names(
                Cultures.Run(culture, () => Assert.Throws<TException>(() => learner.Observe(seen.Features, seen.Labels))), argument, words);
        }

        Assert.Equal(before, learner.ToBytes());
    }
}
