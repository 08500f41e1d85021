using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.Testing.Accuracy;

/// <summary>
/// Rows of exponent 1 none of whose flows is so near 0 that rounding decides its sign: there the gradient jumps. Smoothed targets and coarse
/// numbers meet there often.
/// </summary>
internal sealed class CertainRows(GroundDistance distance, EmdOptions options, double[] logits, double[] targets, int[] labels)
{
    private readonly BatchShape shape = new(labels.Length, distance.ClassCount, options.PositionCount);

    /// <summary>Which numbers of the batch belong to such rows; all for exponent 2, and for a table, whose loss has no flows.</summary>
    internal bool[] Numbers()
    {
        var numbers = new bool[logits.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            bool isCertain = distance.Exponent == 2 || distance is TableDistance
                || ErrorScales.Of(distance).OfRow(Input(row), Target(row)).IsSignCertain;
            for (int j = 0; j < distance.ClassCount; j++)
                numbers[shape.Index(row, j)] = isCertain;
        }

        return numbers;
    }

    private double[] Input(int row)
    {
        double[] numbers = [.. Enumerable.Range(0, distance.ClassCount).Select(j => logits[shape.Index(row, j)])];
        return options.Input == EmdInput.Logits ? numbers : Array.ConvertAll(numbers, Math.Log);
    }

    /// <summary>Smoothed; of the label where <c>targets</c> is empty.</summary>
    private double[] Target(int row)
        => [.. Enumerable.Range(0, distance.ClassCount).Select(j =>
        {
            double target = targets.Length > 0 ? targets[shape.Index(row, j)] : labels[row] == j ? 1 : 0;
            return ((1 - options.LabelSmoothing) * target) + (options.LabelSmoothing / distance.ClassCount);
        })];
}
