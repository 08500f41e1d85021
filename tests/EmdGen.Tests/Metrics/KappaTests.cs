using CsCheck;

namespace EmdGen.Tests.Metrics;

/// <summary>Quadratic weighted kappa, by hand and against its definition over a confusion matrix.</summary>
public class KappaTests
{
    private const int ClassCount = 6;

    [Fact]
    public void Agrees_with_a_value_by_hand()
        // Squared distances sum to 6; over all pairs to 5 * (18 + 18) - 2 * 8 * 8 = 52, a fifth of which is expected by chance.
        => Assert.Equal(1 - (6 / (52 / 5.0)), OrdinalMetrics.QuadraticWeightedKappa([0, 2, 2, 1, 3], [0, 1, 2, 3, 2]), 12);

    [Fact]
    public void Perfect_agreement_is_1() => Assert.Equal(1, OrdinalMetrics.QuadraticWeightedKappa([0, 1, 2], [0, 1, 2]));

    [Fact]
    public void Perfect_disagreement_is_minus_1() => Assert.Equal(-1, OrdinalMetrics.QuadraticWeightedKappa([0, 1], [1, 0]));

    [Fact]
    public void A_constant_prediction_agrees_as_chance_does()
        => Assert.Equal(0, OrdinalMetrics.QuadraticWeightedKappa([1, 1, 1], [0, 1, 2]));

    [Fact]
    public void Is_undefined_where_all_is_one_class()
        => Assert.Equal(double.NaN, OrdinalMetrics.QuadraticWeightedKappa([3, 3, 3], [3, 3, 3]));

    [Fact]
    public void Is_0_where_predictions_are_one_class_and_labels_another()
        => Assert.Equal(0, OrdinalMetrics.QuadraticWeightedKappa([3, 3], [2, 2]));

    [Fact]
    public void The_largest_indices_do_not_overflow()
        => Assert.Equal(-1, OrdinalMetrics.QuadraticWeightedKappa([0, int.MaxValue], [int.MaxValue, 0]));

    [Fact]
    public void Agrees_with_the_confusion_matrix()
        => Gen.Select(Gen.Int[0, ClassCount - 1], Gen.Int[0, ClassCount - 1]).Array[1, 40].Sample(rows =>
        {
            int[] predictions = [.. rows.Select(row => row.Item1)], labels = [.. rows.Select(row => row.Item2)];
            Assert.Equal(FromMatrix(predictions, labels), OrdinalMetrics.QuadraticWeightedKappa(predictions, labels), 10);
        });

    private static double FromMatrix(int[] predictions, int[] labels)
    {
        double observed = 0, expected = 0;
        for (int i = 0; i < ClassCount; i++)
        {
            for (int j = 0; j < ClassCount; j++)
            {
                double weight = Math.Pow(i - j, 2) / Math.Pow(ClassCount - 1, 2);
                observed += weight * predictions.Zip(labels).Count(pair => pair == (i, j)) / labels.Length;
                expected += weight * predictions.Count(p => p == i) / labels.Length * labels.Count(y => y == j) / labels.Length;
            }
        }

        return expected == 0 ? double.NaN : 1 - (observed / expected);
    }
}
