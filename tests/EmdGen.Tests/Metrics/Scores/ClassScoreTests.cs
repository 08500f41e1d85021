using EmdGen.Testing.Structures;

namespace EmdGen.Tests.Metrics.Scores;

/// <summary>The scores of classes against their definitions.</summary>
public class ClassScoreTests
{
    public static TheoryData<string, int, bool> Cases()
    {
        var cases = new TheoryData<string, int, bool>();
        foreach (string structure in new[] { "unit chain", "spaced chain", "tree", "table" })
        {
            foreach (int classCount in new[] { 2, 3, 10, 41 })
            {
                cases.Add(structure, classCount, false);
                cases.Add(structure, classCount, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agree_with_their_definitions(string structure, int classCount, bool weighted)
    {
        GroundDistance distance = RandomStructures.Of(structure, classCount);
        var rows = new ScoredRows(classCount, 150, seed: classCount);
        var scores = new OrdinalScores(distance);
        scores.Add(rows.Predictions, rows.Labels, weighted ? rows.Weights : default(ReadOnlySpan<float>));
        Agrees(scores, new Definitions(distance, rows.Predictions, rows.Labels, [.. rows.Weights.Select(w => weighted ? w : 1.0)]));
    }

    [Fact]
    public void Agree_with_their_definitions_where_classes_are_many()
    {
        GroundDistance distance = GroundDistance.Chain([.. Enumerable.Range(0, 100_000).Select(i => i * 0.5)]);
        var random = new Random(5);
        int[] labels = [.. Enumerable.Range(0, 200).Select(_ => random.Next(distance.ClassCount))];
        int[] predictions = [.. labels.Select(label => random.Next(distance.ClassCount))];
        var scores = new OrdinalScores(distance);
        scores.Add(predictions.AsSpan(0, 77), labels.AsSpan(0, 77));
        scores.Add(predictions.AsSpan(77), labels.AsSpan(77), [.. labels[77..].Select(_ => 1f)]);
        Agrees(scores, new Definitions(distance, predictions, labels, [.. labels.Select(_ => 1.0)]));
    }

    [Fact]
    public void A_row_of_weight_3_counts_as_three_rows()
    {
        var rows = new ScoredRows(5, 60, seed: 9);
        float[] weights = [.. rows.Labels.Select((_, i) => (float)(i % 4))];
        int[] copies = [.. Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat(i, i % 4))];
        OrdinalScores weighted = new(GroundDistance.Chain(5)), repeated = new(GroundDistance.Chain(5));
        weighted.Add(rows.Predictions, rows.Labels, weights);
        repeated.Add([.. copies.Select(i => rows.Predictions[i])], [.. copies.Select(i => rows.Labels[i])]);
        Assert.Equal(Bits.Of(repeated), Bits.Of(weighted));
        Assert.Equal(60, weighted.RowCount);
        Assert.Equal(90, repeated.RowCount);
    }

    [Fact]
    public void Confusion_counts_rows_whatever_they_weigh()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        scores.Add([0, 2, 2, 1], [0, 1, 1, 1], [5, 0, .5f, 1]);
        scores.Add([0, 0], [0, 2]);
        Assert.Equal(new long[,] { { 2, 0, 1 }, { 0, 1, 0 }, { 0, 2, 0 } }, scores.Confusion);
        Assert.Equal(1 / 1.5, scores.Recall(1), 15);
    }

    private static void Agrees(OrdinalScores scores, Definitions expected)
    {
        const int Digits = 12;
        Assert.Equal(expected.OffBy(0), scores.ExactAccuracy, Digits);
        for (int k = 0; k < 4; k++)
            Assert.Equal(expected.OffBy(k), scores.OffBy(k), Digits);
        Close(expected.Mean((p, y) => Math.Abs(p - y)), scores.MeanAbsoluteError);
        Close(expected.Mean((p, y) => Math.Pow(p - y, 2)), scores.MeanSquaredError);
        Close(expected.MeanDistance, scores.MeanDistance);
        double[] errors = expected.ByClass((p, y) => Math.Abs(p - y)), recalls = expected.ByClass((p, y) => p == y ? 1 : 0);
        Close(errors.Average(), scores.AverageMeanAbsoluteError);
        Close(errors.Max(), scores.MaximumMeanAbsoluteError);
        Close(recalls.Average(), scores.MacroRecall);
        Close(expected.Kappa((p, y) => p == y ? 0 : 1), scores.Kappa(KappaWeights.None));
        Close(expected.Kappa((p, y) => Math.Abs(p - y)), scores.Kappa(KappaWeights.Linear));
        Close(expected.Kappa((p, y) => Math.Pow(p - y, 2)), scores.Kappa(KappaWeights.Quadratic));
        Close(expected.Spearman(), scores.Spearman);
        Close(expected.KendallTauB(), scores.KendallTauB);
        if (double.IsNaN(scores.MeanAbsolutePositionError))
            return;
        Close(expected.MeanDistance, scores.MeanAbsolutePositionError);
        Close(expected.Mean((p, y) => Math.Pow(Distance(scores, p, y), 2)), scores.MeanSquaredPositionError);
    }

    private static double Distance(OrdinalScores scores, int p, int y) => scores.Distance[p, y];

    private static void Close(double expected, double actual)
        => Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{expected:R} but {actual:R}");
}
