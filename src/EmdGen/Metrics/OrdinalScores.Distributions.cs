using EmdGen.Metrics.Sums;

namespace EmdGen;

/// <content>The scores of predicted distributions.</content>
public partial class OrdinalScores
{
    /// <summary>
    /// RPS, a mean over rows: 0 is best, C - 1 worst. It is a proper score: in expectation, the true distribution has the lowest.
    /// </summary>
    /// <remarks>
    /// sum_{i&lt;C-1} (F_i - G_i)^2 of the cumulative masses of prediction and label (Epstein 1969, Journal of Applied Meteorology 8, 985-987): the
    /// sum itself, divided neither by C nor by C - 1. It equals the squared EMD of classes with unit spacing. Below the label the mass of the classes
    /// up to i counts, from the label on that of those beyond, so that a row whose sum is not quite 1 is taken as it is.
    /// </remarks>
    public double RankedProbabilityScore => (ClassCount - 1) * (distributions?.MeanOfRanks ?? double.NaN);

    /// <summary>
    /// CRPS of distributions over the positions of the classes, a mean over rows in the unit of the positions: the RPS, each class's term times the
    /// distance to the next. NaN for classes without positions, those of a tree or a table.
    /// </summary>
    /// <remarks>
    /// The integral of (F(x) - [x >= y])^2 (Matheson and Winkler 1976, Management Science 22, 1087-1096). It equals the squared EMD of these
    /// classes, and the absolute error where a distribution is one class.
    /// </remarks>
    public double ContinuousRankedProbabilityScore
        => HasPositions ? range * (distributions?.MeanOfPositions ?? double.NaN) : double.NaN;

    /// <summary>
    /// NLL, minus the mean natural logarithm of the label's probability, over the rows where that is not 0. Rows where it is are counted by
    /// <see cref="InfiniteLogLikelihoodCount"/>: with them the mean would be infinite. NaN where there are no others.
    /// </summary>
    public double NegativeLogLikelihood => distributions?.MeanOfLogarithms ?? double.NaN;

    /// <summary>The rows whose label got the probability 0, which <see cref="NegativeLogLikelihood"/> leaves out.</summary>
    public long InfiniteLogLikelihoodCount => distributions?.InfiniteCount ?? 0;

    /// <summary>
    /// The expected calibration error of the most probable class: over bins of its probability, the mean absolute difference of that probability
    /// and the share of rows where the class was the true one, from 0 to 1.
    /// </summary>
    /// <param name="bins">The number of equal bins from 0 to 1, open below and closed above: 1 to 100.</param>
    /// <remarks>
    /// sum over bins of n_b / n |accuracy_b - confidence_b| (Guo et al. 2017, arXiv:1706.04599). Of equally probable classes the lowest counts.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer bins than 1, or more than 100.</exception>
    public double ExpectedCalibrationError(int bins = 15)
    {
        if (bins is < 1 or > ConfidenceEdges.MostBins)
        {
            throw new ArgumentOutOfRangeException(
                nameof(bins), FormattableString.Invariant($"There are {bins} bins, but there can be 1 to {ConfidenceEdges.MostBins}."));
        }

        return distributions?.CalibrationError(bins) ?? double.NaN;
    }
}
