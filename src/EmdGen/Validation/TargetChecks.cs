using System.Numerics;

namespace EmdGen.Validation;

/// <summary>Checks of soft targets and other distributions, and the sum of weights that a mean divides by.</summary>
internal static class TargetChecks
{
    private const double SumTolerance = 1e-3;

    /// <summary>Checks every row from <paramref name="firstRow"/> on, of the argument called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static void Check<T>(ReadOnlySpan<T> targets, BatchShape shape, int firstRow = 0, string name = "targets")
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = firstRow; row < shape.RowCount; row++)
            CheckRow(targets, shape, row, name);
    }

    /// <summary>The sum of the weights of the rows.</summary>
    internal static double SumOfWeights<T>(ReadOnlySpan<T> targets, BatchShape shape, EmdOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<float> classWeights = options.ClassWeights.Span, rowWeights = options.RowWeights.Span;
        if (classWeights.IsEmpty && rowWeights.IsEmpty)
            return shape.RowCount;
        double sum = 0;
        for (int row = 0; row < shape.RowCount; row++)
        {
            double weight = classWeights.IsEmpty ? 1 : 0;
            for (int j = 0; j < classWeights.Length; j++)
                weight += double.CreateTruncating(targets[shape.Index(row, j)]) * classWeights[j];
            sum += rowWeights.IsEmpty ? weight : weight * rowWeights[row];
        }

        return sum;
    }

    private static void CheckRow<T>(ReadOnlySpan<T> targets, BatchShape shape, int row, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        int first = shape.Index(row, 0);
        for (int j = 0; j < shape.ClassCount; j++)
        {
            double value = double.CreateTruncating(targets[first + (j * shape.PositionCount)]);
            if (!(value >= 0 && double.IsFinite(value)))
                throw Invalid(name, $"Row {row} of {name} has {value} for class {j}, but must be finite and not negative.");
            sum += value;
        }

        if (!(Math.Abs(sum - 1) <= SumTolerance))
            throw Invalid(name, $"Row {row} of {name} sums to {sum}, but must sum to 1 within {SumTolerance}.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
