using System.Text;
using EmdGen.Metrics.Text;
using EmdGen.Validation;

namespace EmdGen;

/// <content>The scores as text.</content>
public partial class OrdinalScores
{
    // As many columns as a screen has room for.
    private const int MostConfusionClasses = 12;

    /// <summary>
    /// The scores as lines of plain text, in the invariant culture: those of classes and those of distributions, where any were added, and the
    /// confusion of up to twelve classes.
    /// </summary>
    /// <returns>Lines that end with a line feed; scores that are undefined are "-".</returns>
    public string ToTable() => ToTable(ClassCount <= MostConfusionClasses);

    /// <summary>The scores as lines of plain text, in the invariant culture.</summary>
    /// <param name="withConfusion">Whether a table of rows by predicted and true class follows.</param>
    /// <returns>Lines that end with a line feed; scores that are undefined are "-".</returns>
    public string ToTable(bool withConfusion)
    {
        var table = new ScoreTable();
        AddClassScores(table);
        if (DistributionCount > 0)
            AddDistributionScores(table);
        var text = new StringBuilder();
        table.WriteTo(text);
        if (withConfusion && RowCount > 0)
        {
            text.Append('\n');
            ConfusionTable.Write(text, [.. ClassNames], Confusion, Recall);
        }

        return text.ToString();
    }

    private void AddClassScores(ScoreTable table)
    {
        table.Heading($"predicted classes of {Counted.Of(RowCount, "row")}")
            .Score("exact", ExactAccuracy)
            .Score("off by one", OffBy(1), "at most one rank off")
            .Score("MAE", MeanAbsoluteError, "ranks")
            .Score("MSE", MeanSquaredError, "ranks squared");
        if (HasPositions)
        {
            table.Score("MAE of positions", MeanAbsolutePositionError)
                .Score("MSE of positions", MeanSquaredPositionError);
        }
        else
        {
            table.Score("mean distance", MeanDistance);
        }

        table.Score("AMAE", AverageMeanAbsoluteError, "mean of the classes' MAE")
            .Score("MMAE", MaximumMeanAbsoluteError, "largest of the classes' MAE")
            .Score("macro recall", MacroRecall)
            .Score("kappa", Kappa(KappaWeights.None))
            .Score("kappa, linear", Kappa(KappaWeights.Linear))
            .Score("kappa, quadratic", Kappa(KappaWeights.Quadratic), "QWK")
            .Score("Spearman", Spearman)
            .Score("Kendall's tau-b", KendallTauB);
    }

    private void AddDistributionScores(ScoreTable table)
    {
        table.Heading($"distributions of {Counted.Of(DistributionCount, "row")}")
            .Score("RPS", RankedProbabilityScore);
        if (HasPositions)
            table.Score("CRPS", ContinuousRankedProbabilityScore, "of positions");
        string infinite = InfiniteLogLikelihoodCount == 0 ? "" : $"without {Counted.Of(InfiniteLogLikelihoodCount, "row")} where it is infinite";
        table.Score("NLL", NegativeLogLikelihood, infinite)
            .Score("ECE", ExpectedCalibrationError(), "15 bins");
    }
}
