namespace EmdGen.Validation;

/// <summary>Checks that rows are distributions: finite, not negative, with the sum 1 within their type's tolerance.</summary>
internal static class DistributionChecks
{
    /// <summary>Checks the rows from <paramref name="firstRow"/> to before <paramref name="endRow"/>, one number at a time.</summary>
    /// <exception cref="ArgumentException">A row is no distribution, and the rule does not excuse it.</exception>
    internal static void Check<T, TReader>(ReadOnlySpan<T> values, BatchShape shape, int firstRow, int endRow, in DistributionRule rule)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        for (int row = firstRow; row < endRow; row++)
            CheckRow<T, TReader>(values, shape, row, rule);
    }

    private static void CheckRow<T, TReader>(ReadOnlySpan<T> values, BatchShape shape, int row, in DistributionRule rule)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        double sum = 0;
        int first = shape.Index(row, 0);
        for (int j = 0; j < shape.ClassCount; j++)
        {
            double value = TReader.Read(values[first + (j * shape.PositionCount)]);
            if (!(value >= 0 && double.IsFinite(value)))
            {
                if (IsExcused<T, TReader>(values, shape, row, rule))
                    return;
                throw DistributionRefusals.Number(rule, row, j, value);
            }

            sum += value;
        }

        if (!(Math.Abs(sum - 1) <= TReader.SumTolerance) && !IsExcused<T, TReader>(values, shape, row, rule))
            throw DistributionRefusals.Sum(rule, row, sum, TReader.SumTolerance);
    }

    private static bool IsExcused<T, TReader>(ReadOnlySpan<T> values, BatchShape shape, int row, in DistributionRule rule)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (rule.Ignored.Contains(row))
            return true;
        bool hasNaN = false;
        for (int j = 0; j < shape.ClassCount && rule.KeepsNaN; j++)
            hasNaN |= double.IsNaN(TReader.Read(values[shape.Index(row, j)]));
        return hasNaN;
    }
}
