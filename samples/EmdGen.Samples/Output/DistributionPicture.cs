using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Output;

/// <summary>What the networks of each loss predict for rows of each true class, a panel per loss.</summary>
public static class DistributionPicture
{
    private const double DarkestShare = 80;

    /// <summary>Writes an SVG file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="results">What was measured.</param>
    /// <param name="stopping">Which networks.</param>
    /// <param name="rows">What the rows are, as in "diamonds of each true grade".</param>
    /// <param name="noun">What a class is called, as in "grade".</param>
    public static void Write(string path, Results results, Stopping stopping, string rows, string noun) => PanelPicture.Write(
        path,
        $"What is predicted for {rows}, in per cent",
        $"mean predicted distribution on the test parts of all seeds, {stopping.Text()}; outlined: the true {noun}",
        [.. results.Comparison.Losses.Select(loss => Panel(results, loss, stopping, noun))]);

    private static MatrixPanel Panel(Results results, TrainingLoss loss, Stopping stopping, string noun)
        => new(loss.Name, results.Comparison.ClassNames, Shares(results.Matrix(loss, stopping), results.Comparison.ClassCount))
        {
            RowTitle = $"true {noun}",
            ColumnTitle = $"predicted {noun}",
            Darkest = DarkestShare,
            Label = share => share >= .5 ? FormattableString.Invariant($"{share:0}") : "",
        };

    private static double[,] Shares(ClassMatrix matrix, int classCount)
    {
        var shares = new double[classCount, classCount];
        for (int actual = 0; actual < classCount; actual++)
        {
            for (int predicted = 0; predicted < classCount; predicted++)
                shares[actual, predicted] = 100 * matrix[actual, predicted];
        }

        return shares;
    }
}
