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
            double number = TReader.Read(values[first + (j * shape.PositionCount)]);
            sum += number;
            hasNaN |= double.IsNaN(number);
            if (bad < 0 && !(number >= 0 && double.IsFinite(number)))
                bad = j;
        }

        if ((bad < 0 && Math.Abs(sum - 1) <= TReader.SumTolerance) || rule.Excuses(row, hasNaN))
            return;
        double value = bad < 0 ? sum : TReader.Read(values[first + (bad * shape.PositionCount)]);
        throw DistributionRefusals.Of(rule, row, bad, value, TReader.SumTolerance);
    }
}
