namespace EmdGen.Benchmarks.Curvatures;

/// <summary>A batch with labels whose gradient is computed alone, and with each of the curvatures.</summary>
public sealed class CurvatureCase<TEmd>
    where TEmd : struct, ISquaredEmd
{
    private const double Tolerance = 1e-5;
    private const double Floor = 1e-16;
    private const int LargestCheckedLength = 1 << 18;

    private readonly float[] logits;
    private readonly float[] gradient;
    private readonly float[] curvature;
    private readonly int[] labels;
    private readonly EmdOptions options;

    /// <param name="rows">N.</param>
    /// <param name="hasPositions">True for [1,C,N], false for [N,C].</param>
    public CurvatureCase(int rows, bool hasPositions)
    {
        var random = new Random(rows);
        logits = new float[rows * TEmd.ClassCount];
        for (int i = 0; i < logits.Length; i++)
            logits[i] = (float)(4 * random.NextDouble());
        labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(TEmd.ClassCount))];
        gradient = new float[logits.Length];
        curvature = new float[logits.Length];
        options = new EmdOptions
        {
            Reduction = EmdReduction.Sum, CrossEntropyWeight = 0, PositionCount = hasPositions ? rows : 1, MaxDegreeOfParallelism = 1,
        };
    }

    /// <summary>The gradient alone, with the diagonal of Gauss and Newton, and with the multinomial curvature.</summary>
    public IReadOnlyList<Action> Contenders =>
    [
        () => TEmd.Evaluate(logits, labels, EmdOutputs.LossOnly.WithGradient(gradient), null, options),
        () => Evaluate(EmdCurvature.GaussNewton),
        () => Evaluate(EmdCurvature.Multinomial),
    ];

    /// <summary>Compares both curvatures with the float64 reference.</summary>
    /// <exception cref="InvalidOperationException">One is off.</exception>
    public void Check()
    {
        // The reference takes long, and a larger batch has the same kernels.
        if (logits.Length > LargestCheckedLength)
        {
            new CurvatureCase<TEmd>(LargestCheckedLength / TEmd.ClassCount, options.PositionCount > 1).Check();
            return;
        }

        double[] exact = Array.ConvertAll(logits, logit => (double)logit), expected = new double[logits.Length];
        foreach (EmdCurvature kind in Enum.GetValues<EmdCurvature>())
        {
            Evaluate(kind);
            SquaredEmdReference.Curvature(exact, labels, expected, TEmd.Distance!, options with { Curvature = kind });
            for (int i = 0; i < expected.Length; i++)
            {
                if (!(Math.Abs(curvature[i] - expected[i]) <= (Tolerance * expected[i]) + Floor))
                {
                    throw new InvalidOperationException(
                        FormattableString.Invariant($"{typeof(TEmd)}: curvature {i} is {curvature[i]}, not {expected[i]}."));
                }
            }
        }
    }

    private void Evaluate(EmdCurvature kind) => TEmd.Evaluate(
        logits, labels, EmdOutputs.LossOnly.WithGradient(gradient).WithCurvature(curvature), null, options with { Curvature = kind });
}
