using System.Globalization;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Options;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Accuracy;

/// <summary>
/// Compares curvatures with the float64 reference: every number within 1e-5 of itself and 1e-17 of what multiplies it. The gradient beside a
/// curvature is the same, bit for bit, as one without.
/// </summary>
public sealed class CurvatureCheck
{
    private const double Relative = 1e-5;
    private const double Floor = 1e-17;

    /// <summary>From here on a chain's gradient alone may be computed one row along the vectors, which rounds in another order.</summary>
    private const int ManyClasses = 200;

    private readonly Subject subject;
    private readonly ICurvedSubject curved;
    private readonly List<string> failures = [];

    private CurvatureCheck(Subject subject)
    {
        this.subject = subject;
        curved = (ICurvedSubject)subject;
    }

    /// <summary>Returns what missed its bound: rows of every confidence, and with few classes every option in both layouts.</summary>
    public static IEnumerable<string> Run(Subject subject)
    {
        var check = new CurvatureCheck(subject);
        if (subject.Distance.Exponent != 2)
            return [];
        bool isSmall = subject.ClassCount <= 101;
        foreach (double deviation in new[] { 0.0, 1, 10, 50 })
        {
            check.Batch(new EmdOptions(), $"deviation {deviation}", isSmall ? 41 : 7, deviation);
            check.Batch(new EmdOptions { Curvature = EmdCurvature.Multinomial }, $"multinomial, deviation {deviation}", isSmall ? 41 : 7, deviation);
        }

        if (!isSmall)
            return check.failures;
        foreach ((string name, EmdOptions options) in CurvatureCases.For(43, subject.ClassCount, new RandomRows(3)))
            check.Batch(options, name, 43, 5);
        foreach ((string name, EmdOptions options) in CurvatureCases.For(2 * 19, subject.ClassCount, new RandomRows(4)))
            check.Batch(options with { PositionCount = 19 }, name + ", positions", 2 * 19, 5);
        return check.failures;
    }

    private void Batch(EmdOptions options, string name, int rows, double deviation)
    {
        var random = new RandomRows(rows + (int)deviation);
        float[] logits = random.Logits(rows, subject.ClassCount, deviation);
        int[] labels = random.Labels(rows, subject.ClassCount);
        Compare(logits, labels, [], options, name);
        if (subject.TakesTargets && options.IgnoreIndex is null)
            Compare(logits, [], Layout.ByPosition(random.Targets(rows, subject.ClassCount), subject.ClassCount, options.PositionCount), options, "soft, " + name);
    }

    private void Compare(float[] logits, int[] labels, float[] targets, EmdOptions options, string name)
    {
        int rows = logits.Length / subject.ClassCount;
        float[] gradient = new float[logits.Length], alone = new float[logits.Length];
        float[] curvature = new float[logits.Length], curvatureAlone = new float[logits.Length], losses = new float[rows], lossesAlone = new float[rows];
        EmdOutputs outputs = EmdOutputs.LossOnly.WithLosses(losses);
        Evaluate(outputs.WithGradient(gradient).WithCurvature(curvature));
        Evaluate(outputs.WithCurvature(curvatureAlone));
        Evaluate(EmdOutputs.LossOnly.WithLosses(lossesAlone).WithGradient(alone));
        if (!curvature.AsSpan().SequenceEqual(curvatureAlone))
            failures.Add($"{subject} {name}: the curvature alone differs from that beside a gradient");
        if (subject.ClassCount < ManyClasses && (!gradient.AsSpan().SequenceEqual(alone) || !losses.AsSpan().SequenceEqual(lossesAlone)))
            failures.Add($"{subject} {name}: losses or gradient differ where a curvature stands beside them");
        double[] expected = Expected(logits, labels, targets, options);
        double floor = Floor * Weight(options);
        for (int i = 0; i < curvature.Length; i++)
        {
            if (curvature[i] >= 0 && Math.Abs(curvature[i] - expected[i]) <= (Relative * expected[i]) + floor)
                continue;
            failures.Add(string.Create(
                CultureInfo.InvariantCulture, $"{subject} {name}: curvature {i} is {curvature[i]:R}, not {expected[i]:R}"));
            return;
        }

        void Evaluate(EmdOutputs given)
        {
            if (targets.Length > 0)
                curved.Soft(logits, targets, given, options);
            else
                curved.Hard(logits, labels, given, options);
        }
    }

    private double[] Expected(float[] logits, int[] labels, float[] targets, EmdOptions options)
    {
        double[] exact = Array.ConvertAll(logits, x => (double)x), expected = new double[logits.Length];

        // The reference keeps losses nowhere, and a sum has the same curvature as none.
        if (options.Reduction == EmdReduction.None)
            options = options with { Reduction = EmdReduction.Sum };
        if (targets.Length > 0)
            SquaredEmdReference.Curvature(exact, Array.ConvertAll(targets, x => (double)x), expected, subject.Distance, options);
        else
            SquaredEmdReference.Curvature(exact, labels, expected, subject.Distance, options);
        return expected;
    }

    /// <summary>What multiplies the numbers of a row that are rounded to a grid, at most.</summary>
    private double Weight(EmdOptions options)
    {
        double scale = options.RowWeights.IsEmpty ? 1 : options.RowWeights.ToArray().Max();
        double largest = Enumerable.Range(0, subject.ClassCount).Max(j => Math.Max(subject.Distance[0, j], subject.Distance[j, subject.ClassCount - 1]));
        double alpha = options.CrossEntropyWeight ?? subject.Distance.DefaultCrossEntropyWeight, lambda = options.EmdWeight ?? 1;
        return Math.Max(1, alpha + (lambda * Math.Max(1, largest + Math.Abs(subject.Distance.Bias)))) * Math.Min(1, scale);
    }
}
