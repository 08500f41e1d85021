namespace EmdGen.Structures;

/// <summary>c_ik = D_ik^omega + mu in float64 and float32, with the column of a true class contiguous.</summary>
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
        Single = new float[exact.Length];
        for (int k = 0; k < classCount; k++)
        {
            for (int i = 0; i < classCount; i++)
            {
                double cost = (sensitivity == 1 ? distances[i, k] : Math.Pow(distances[i, k], sensitivity)) + bias;
                if (!float.IsFinite((float)cost))
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"{argument ?? nameof(distances)}[{i}, {k}] is {distances[i, k]}, ")
                            + FormattableString.Invariant($"which to the power {sensitivity} plus {bias} is more than a float32 can hold."),
                        argument ?? nameof(sensitivity));
                }

                exact[(k * classCount) + i] = cost;
                Single[(k * classCount) + i] = WithoutDenormals((float)cost);
                HasNegative |= cost < 0;
            }
        }
    }

    /// <summary>[C,C]: c as the kernels use it, at k * C + i.</summary>
    internal float[] Single { get; }

    /// <summary>Whether a loss can be negative.</summary>
    internal bool HasNegative { get; }

    /// <summary>[C]: c_ik over the predicted classes i.</summary>
    internal ReadOnlySpan<double> Of(int actual) => exact.AsSpan(actual * classCount, classCount);

    /// <summary>Arithmetic with denormals is slow, and they are nothing beside any other term.</summary>
    private static float WithoutDenormals(float cost) => float.IsNormal(cost) ? cost : 0f;
}
