namespace EmdGen.Structures;

/// <summary>c_ik = D_ik^omega + mu in float64, with the column of a true class contiguous, and in float32 for the kernels.</summary>
internal sealed class TableCosts
{
    private readonly int classCount;
    private readonly double[] exact;

    /// <param name="distances">[C,C], checked: rows predicted, columns true.</param>
    /// <param name="sensitivity">omega, positive.</param>
    /// <param name="bias">mu.</param>
    /// <param name="argument">The argument that the distances came in, where it is not the first of these.</param>
    internal TableCosts(double[,] distances, double sensitivity, double bias, string? argument)
    {
        classCount = distances.GetLength(0);
        exact = new double[classCount * classCount];
        for (int k = 0; k < classCount; k++)
        {
            for (int i = 0; i < classCount; i++)
            {
                double cost = (sensitivity == 1 ? distances[i, k] : Math.Pow(distances[i, k], sensitivity)) + bias;
                if (WeightRange.CostProblem(cost, classCount) is { } problem)
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"{argument ?? nameof(distances)}[{i}, {k}] is {distances[i, k]}, ")
                            + FormattableString.Invariant($"which to the power {sensitivity} plus {bias} is {problem}."),
                        argument ?? nameof(sensitivity));
                }

                exact[(k * classCount) + i] = cost;
            }
        }

        Single = new CostTable(classCount, exact, StructureUnit.Of(exact));
    }

    /// <summary>The costs as the kernels use them.</summary>
    internal CostTable Single { get; }

    /// <summary>[C]: c_ik over the predicted classes i.</summary>
    internal ReadOnlySpan<double> Of(int actual) => exact.AsSpan(actual * classCount, classCount);
}
