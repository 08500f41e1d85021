using System.Numerics;

namespace EmdGen.Validation;

/// <summary>Checks of soft targets and other distributions, and the sum of weights that a mean divides by.</summary>
internal static class TargetChecks
{
    /// <summary>Checks every row of the argument called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static void Check<T>(ReadOnlySpan<T> targets, BatchShape shape, string name = "targets")
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => DistributionChecks.Check<T, WideReader<T>>(targets, shape, firstRow: 0, shape.RowCount, DistributionRule.EveryRow(name));

    /// <summary>The sum of the weights of the rows.</summary>
    /// <exception cref="ArgumentException">A row's weight is more than float32 can hold where it has to.</exception>
    internal static double SumOfWeights<T>(ReadOnlySpan<T> targets, BatchShape shape, EmdOptions options, bool hasLosses)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SumOfWeights<T, WideReader<T>>(targets, shape, options, hasLosses);

    /// <inheritdoc cref="SumOfWeights{T}"/>
    internal static double SumOfWeights<T, TReader>(ReadOnlySpan<T> targets, BatchShape shape, EmdOptions options, bool hasLosses)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (!options.HasWeights)
            return shape.RowCount;
        ReadOnlySpan<float> classWeights = options.WeightsOfClasses;
        var sum = new RowWeightSum(options, hasLosses);
        for (int row = 0; row < shape.RowCount; row++)
        {
            double classWeight = classWeights.IsEmpty ? 1 : 0;
            for (int j = 0; j < classWeights.Length; j++)
                classWeight += TReader.Read(targets[shape.Index(row, j)]) * classWeights[j];
            sum.Add(row, classWeight);
        }

        return sum.Value;
    }
}
