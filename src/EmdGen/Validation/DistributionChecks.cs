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
        int first = shape.Index(row, 0), bad = -1;
        bool hasNaN = false;
        for (int j = 0; j < shape.ClassCount; j++)
        {
            double value = TReader.Read(values[first + (j * shape.PositionCount)]);
            sum += value;
            hasNaN |= double.IsNaN(value);
            if (bad < 0 && !(value >= 0 && double.IsFinite(value)))
                bad = j;
        }

        if ((bad < 0 && Math.Abs(sum - 1) <= TReader.SumTolerance) || rule.Excuses(row, hasNaN))
            return;
        throw bad < 0
            ? DistributionRefusals.Sum(rule, row, sum, TReader.SumTolerance)
            : DistributionRefusals.Number(rule, row, bad, TReader.Read(values[first + (bad * shape.PositionCount)]));
    }
}
