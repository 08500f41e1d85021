using EmdGen.Metrics;

namespace EmdGen;

/// <content>The scores of predicted classes.</content>
public partial class OrdinalScores
{
    /// <summary>The share of rows whose predicted class is the true one, from 0 to 1.</summary>
    public double ExactAccuracy => OffBy(0);

    /// <summary>The mean absolute difference of predicted and true rank: 0 is best, C - 1 worst.</summary>
    public double MeanAbsoluteError => Agreement.Mean(AbsoluteError);

    /// <summary>The mean squared difference of predicted and true rank: 0 is best, (C - 1)^2 worst.</summary>
    public double MeanSquaredError => Agreement.Mean(SquaredError);

    /// <summary>
    /// The mean absolute difference of the positions of predicted and true class, in the unit of the positions; NaN for classes without, those of
    /// a tree or a table.
    /// </summary>
    public double MeanAbsolutePositionError => HasPositions ? MeanDistance : double.NaN;

    /// <summary>The mean squared difference of the positions of predicted and true class; NaN for classes without.</summary>
    public double MeanSquaredPositionError => HasPositions ? Agreement.Mean((p, y) => Distance[p, y] * Distance[p, y]) : double.NaN;

    /// <summary>The mean ground distance between predicted and true class, without sensitivity and bias.</summary>
    public double MeanDistance => Agreement.Mean((p, y) => Distance[p, y]);

    /// <summary>
    /// AMAE, the mean over classes of the mean absolute error in ranks of their rows, so that rare classes count as much as frequent ones
    /// (Baccianella, Esuli and Sebastiani 2009, "Evaluation measures for ordinal regression", ISDA, 283-287). Classes without labels are left out.
    /// </summary>
    public double AverageMeanAbsoluteError => Agreement.MeansByClass(AbsoluteError).DefaultIfEmpty(double.NaN).Average();

    /// <summary>
    /// MMAE, the largest of the mean absolute errors in ranks of the classes (Cruz-Ramirez et al. 2014, Neurocomputing 135, 21-31). Classes without
    /// labels are left out.
    /// </summary>
    public double MaximumMeanAbsoluteError => Agreement.MeansByClass(AbsoluteError).DefaultIfEmpty(double.NaN).Max();

    /// <summary>The mean over classes of the share of their rows that were predicted right: "balanced accuracy". Classes without labels are left out.</summary>
    public double MacroRecall => Agreement.MeansByClass(IsRight).DefaultIfEmpty(double.NaN).Average();

    /// <summary>
    /// Spearman's rank correlation of predictions and labels, from -1 to 1: Pearson's, of ranks among all rows, where equal classes share their
    /// middle rank. NaN where all predictions or all labels are one class.
    /// </summary>
    public double Spearman => Agreement.Spearman();

    /// <summary>
    /// Kendall's tau-b of predictions and labels, from -1 to 1: (P - Q) / sqrt((n - t)(n - u)) with P pairs of rows in the same order, Q in the
    /// opposite one, and t ties of predictions and u of labels among all n pairs (Kendall 1945, Biometrika 33, 239-251). NaN where all predictions or all labels are one class.
    /// </summary>
    public double KendallTauB => Agreement.KendallTauB();

    private bool HasPositions => spacings.Length > 0;

    /// <summary>The share of rows whose predicted class is at most <paramref name="k"/> ranks from the true one, from 0 to 1.</summary>
    /// <param name="k">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public double OffBy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        return Agreement.Mean((p, y) => Math.Abs(p - y) <= k ? 1 : 0);
    }

    /// <summary>The share of the rows of a class that were predicted right, from 0 to 1; NaN where it has no labels.</summary>
    /// <param name="label">A class index, 0 to C - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int label)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, ClassCount);
        return Agreement.MeanOf(label, IsRight);
    }

    /// <summary>
    /// Cohen's kappa: 1 for perfect agreement, 0 for as much as chance gives, down to -1. NaN where chance alone would agree fully: one and the
    /// same class in every prediction and label.
    /// </summary>
    /// <param name="weights">How far mistakes count.</param>
    /// <remarks>
    /// 1 - sum_ij v_ij n_ij / sum_ij v_ij r_i c_j / n, with n_ij rows predicted i of class j, their sums r_i and c_j, and v_ij = 1 off the diagonal,
    /// |i - j| or (i - j)^2 (Cohen 1968, "Weighted kappa", Psychological Bulletin 70, 213-220).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The weights are none of these.</exception>
    public double Kappa(KappaWeights weights)
    {
        if (!Enum.IsDefined(weights))
            throw new ArgumentOutOfRangeException(nameof(weights), FormattableString.Invariant($"{(int)weights} are no {nameof(KappaWeights)}."));
        return Agreement.Kappa(weights);
    }

    private static double AbsoluteError(int predicted, int actual) => Math.Abs(predicted - actual);

    private static double SquaredError(int predicted, int actual) => (double)(predicted - actual) * (predicted - actual);

    private static double IsRight(int predicted, int actual) => predicted == actual ? 1 : 0;
}
