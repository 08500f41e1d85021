namespace EmdGen.Tests.Metrics.Scores;

/// <summary>What scores refuse; nothing is added then.</summary>
public class BadScoreInputTests
{
    private static readonly float[] Two = [.5f, .25f, .25f, 0, 1, 0];

    [Fact]
    public void Predictions_and_labels_are_as_many() => Refused(
        "predictions", "predictions has length 1, but there are 2 labels", scores => scores.Add([0], [0, 1]));

    [Fact]
    public void Weights_and_labels_are_as_many() => Refused(
        "weights", "weights has length 1, but there are 2 labels", scores => scores.Add([0, 1], [0, 1], [1]));

    [Fact]
    public void Probabilities_fit_the_labels() => Refused(
        "probabilities", "probabilities has length 6, but 1 row of 3 classes needs 3", scores => scores.AddDistributions(Two, [0]));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void Predictions_are_classes(int prediction) => Refused(
        "predictions", $"Row 1 of predictions is {prediction}, which is no class index from 0 to 2", scores => scores.Add([0, prediction], [0, 1]));

    [Theory]
    [InlineData(-1L)]
    [InlineData(3L)]
    [InlineData(1L << 32)]
    public void Labels_are_classes(long label)
    {
        Refused("labels", $"Row 1 of labels is {label}, which is no class index from 0 to 2", scores => scores.Add([0, 0], [0L, label]));
        Refused("labels", $"Row 1 of labels is {label}", scores => scores.AddDistributions(Two, [0L, label]));
    }

    [Fact]
    public void A_label_that_is_no_class_is_told_from_the_ignore_index() => Refused(
        "labels", "Row 0 of labels is -2, which is no class index from 0 to 2, nor the ignore index -1", scores => scores.Add([0], [-2]), ignoreIndex: -1);

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1.0737419e9f)]
    public void Weights_are_from_0_to_the_largest(float weight)
    {
        string text = FormattableString.Invariant($"Row 1 of weights is {weight}, but a weight is from 0 to 1073741824");
        Refused("weights", text, scores => scores.Add([0, 0], [0, 1], [1, weight]));
        Refused("weights", text, scores => scores.AddDistributions(Two, [0, 1], [1, weight]));
    }

    [Theory]
    [InlineData(float.NaN, "NaN for class 1")]
    [InlineData(float.PositiveInfinity, "Infinity for class 1")]
    [InlineData(-.25f, "-0.25 for class 1")]
    [InlineData(.75f, "sums to 1.25")]
    public void Rows_are_distributions(float bad, string text)
    {
        foreach (int rowCount in new[] { 1, 5, 700, 4097, 9000 })
        {
            foreach (int at in new[] { 0, 3, 650, 4095, 4096, 8999 }.Where(at => at < rowCount))
            {
                float[] probabilities = [.. Enumerable.Range(0, rowCount).SelectMany(row => row == at ? [.5f, bad, 0] : new[] { .5f, .25f, .25f })];
                Refused("probabilities", $"Row {at} of probabilities", scores => scores.AddDistributions(probabilities, new int[rowCount]), text);
            }
        }
    }

    [Fact]
    public void All_rows_together_weigh_less_than_2_to_52()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        float[] heavy = [.. Enumerable.Repeat((float)(1 << 30), 1 << 20)];
        int[] classes = new int[1 << 20];
        for (int i = 0; i < 3; i++)
            scores.Add(classes, classes, heavy);
        var other = new OrdinalScores(GroundDistance.Chain(2));
        other.Merge(scores);
        Assert.Contains("2^52", Assert.Throws<ArgumentException>("weights", () => scores.Add(classes, classes, heavy)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("other", () => other.Merge(scores));
        Assert.Equal(3 << 20, scores.RowCount);
    }

    [Fact]
    public void A_batch_that_is_much_too_heavy_is_refused_too()
    {
        // 2^24 rows of 2^30 weigh 2^128 in units of 2^-74, which is nothing in 128 bits.
        int[] classes = new int[1 << 24];
        float[] heavy = new float[classes.Length], half = new float[2 * classes.Length];
        Array.Fill(heavy, 1 << 30);
        Array.Fill(half, .5f);
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        Assert.Throws<ArgumentException>("weights", () => scores.Add(classes, classes, heavy));
        Assert.Throws<ArgumentException>("weights", () => scores.AddDistributions(half, classes, heavy));
        Assert.Equal((0, 0), (scores.RowCount, scores.DistributionCount));
    }

    [Fact]
    public void After_a_large_batch_that_was_refused_the_next_counts_alone()
    {
        float[] probabilities = [.. Enumerable.Repeat(.5f, 2 * 9000)];
        probabilities[2 * 8000] = 2;
        OrdinalScores scores = new(GroundDistance.Chain(2)), expected = new(GroundDistance.Chain(2));
        Assert.Throws<ArgumentException>("probabilities", () => scores.AddDistributions(probabilities, new int[9000]));
        probabilities[2 * 8000] = .5f;
        scores.AddDistributions(probabilities, new int[9000]);
        expected.AddDistributions(probabilities, new int[9000]);
        Assert.Equal(expected.ToBytes(), scores.ToBytes());
        Assert.Equal(9000, scores.DistributionCount);
    }

    [Fact]
    public void Only_scores_of_the_same_classes_are_merged()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        Assert.Throws<ArgumentException>("other", () => scores.Merge(scores));
        Assert.Throws<ArgumentException>("other", () => scores.Merge(new OrdinalScores(GroundDistance.Chain(4))));
        Assert.Throws<ArgumentException>("other", () => scores.Merge(new OrdinalScores(GroundDistance.Chain([0.0, 1, 3]))));
        var table = GroundDistance.FromRows(new double[,] { { 0, 1, 2 }, { 1, 0, 1 }, { 2, 1, 0 } });
        Assert.Throws<ArgumentException>("other", () => scores.Merge(new OrdinalScores(table)));
        Assert.Throws<ArgumentNullException>("other", () => scores.Merge(null!));
        scores.Merge(new OrdinalScores(GroundDistance.Chain([5.0, 6, 7]).WithExponent(1)));
        GroundDistance Tree(double weight) => GroundDistance.Tree(3, [3, 3, -1, -1], [1, 1, 1, weight]);
        var tree = new OrdinalScores(Tree(2));
        tree.Merge(new OrdinalScores(Tree(2)));
        Assert.Throws<ArgumentException>("other", () => tree.Merge(new OrdinalScores(Tree(3))));
    }

    [Fact]
    public void The_rest_of_what_is_refused()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        Assert.Throws<ArgumentNullException>("distance", () => new OrdinalScores(null!));
        Assert.Throws<ArgumentNullException>("classNames", () => new OrdinalScores(GroundDistance.Chain(3), null!));
        Assert.Throws<ArgumentException>("classNames", () => new OrdinalScores(GroundDistance.Chain(3), ["a", "b"]));
        Assert.Throws<ArgumentException>("classNames", () => new OrdinalScores(GroundDistance.Chain(2), ["a", null!]));
        Assert.Throws<ArgumentOutOfRangeException>("k", () => scores.OffBy(-1));
        Assert.Throws<ArgumentOutOfRangeException>("label", () => scores.Recall(3));
        Assert.Throws<ArgumentOutOfRangeException>("label", () => scores.Recall(-1));
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => scores.ExpectedCalibrationError(0));
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => scores.ExpectedCalibrationError(101));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => scores.Kappa((KappaWeights)3));
    }

    [Fact]
    public void Ignored_rows_may_hold_anything()
    {
        OrdinalScores plain = new(GroundDistance.Chain(3)), ignoring = new(GroundDistance.Chain(3)) { IgnoreIndex = 255 };
        plain.Add([1, 2], [1, 0], [1, .5f]);
        ignoring.Add([1, -5, 2, 9], [1, 255, 0, 255], [1, float.NaN, .5f, -1]);
        plain.AddDistributions(Two, [0, 2]);
        ignoring.AddDistributions([.5f, .25f, .25f, float.NaN, -1, 7, 0, 1, 0], [0L, 255, 2]);
        Assert.Equal(Bits.Of(plain), Bits.Of(ignoring));
        Assert.Equal((2, 2), (ignoring.RowCount, ignoring.DistributionCount));
        ignoring.AddDistributions([9, 9, 9], [255]);
        Assert.Equal(2, ignoring.DistributionCount);
    }

    private static void Refused(string argument, string text, Action<OrdinalScores> add, string more = "", int? ignoreIndex = null)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3)) { IgnoreIndex = ignoreIndex };
        scores.Add([0, 1, 2], [0, 2, 2], [1, 2, .5f]);
        scores.AddDistributions(Two, [1, 1]);
        long[] before = Bits.Of(scores);
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => add(scores));
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Contains(more, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bits.Of(scores));
        Assert.Equal((3, 2), (scores.RowCount, scores.DistributionCount));
    }
}
