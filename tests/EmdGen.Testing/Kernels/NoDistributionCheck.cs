using System.Globalization;
using EmdGen.Structures;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Kernels;

/// <summary>Rows given as probabilities that are no distributions, unchecked: what comes out is what the float64 reference says.</summary>
public static class NoDistributionCheck
{
    /// <summary>Relative to the size of the terms that flows of the row's whole mass would have.</summary>
    private const double Tolerance = 4e-6;

    private static readonly EmdOptions Unchecked = new()
    {
        Input = EmdInput.Probabilities, Reduction = EmdReduction.Sum, ValidateProbabilities = false, CrossEntropyWeight = 0,
    };

    /// <summary>Returns what differs, in [N,C] and in [N,C,S].</summary>
    public static IReadOnlyList<string> Run(Subject subject)
    {
        var failures = new List<string>();
        foreach ((int images, int positions) in new[] { (4 * NoDistributions.Kinds, 1), (2, 2 * NoDistributions.Kinds) })
        {
            int rows = images * positions;
            float[] numbers = NoDistributions.Of(rows, subject.ClassCount, subject.ClassCount);
            int[] labels = new RandomRows(3).Labels(rows, subject.ClassCount);
            foreach ((string name, EmdOptions options) in Cases(subject))
                Compare(subject, $"{name}, hard", numbers, labels, [], options with { PositionCount = positions }, failures);
            float[] flat = [.. Enumerable.Repeat(1f / subject.ClassCount, numbers.Length)];
            foreach (float[] targets in subject.TakesTargets ? new[] { new RandomRows(4).Targets(rows, subject.ClassCount), flat } : [])
                Compare(subject, "soft", numbers, labels, targets, Unchecked with { PositionCount = positions }, failures);
        }

        Entropies(subject, failures);
        return failures;
    }

    private static IEnumerable<(string Name, EmdOptions Options)> Cases(Subject subject)
    {
        yield return ("plain", Unchecked);
        yield return ("smoothing", Unchecked with { LabelSmoothing = 0.1 });
        yield return ("weighted", Unchecked with { EmdWeight = 0.5, Normalization = EmdNormalization.Mean });

        // A loss that can be negative has no root.
        if (subject.Distance.Bias >= 0)
            yield return ("root", Unchecked with { Normalization = EmdNormalization.RootMean });
    }

    /// <summary>Cross entropies of probabilities that are 0, below the normal range, negative or more than 1.</summary>
    private static void Entropies(Subject subject, List<string> failures)
    {
        int classCount = subject.ClassCount;
        float[] special = [0, -0f, 1e-40f, 1e-45f, 1e-38f, 1.2e-38f, -1e-3f, 1, 7, float.NaN, float.PositiveInfinity];
        var numbers = new float[3 * special.Length * classCount];
        var labels = new int[3 * special.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = i % classCount;
            numbers.AsSpan(i * classCount, classCount).Fill(1f / classCount);
            numbers[(i * classCount) + labels[i]] = special[i % special.Length];
        }

        EmdOptions options = Unchecked with { CrossEntropyWeight = 0.5, EmdWeight = 0, RowWeights = Enumerable.Repeat(1e-7f, labels.Length).ToArray() };
        Compare(subject, "cross entropy", numbers, labels, [], options, failures);
    }

    private static void Compare(
        Subject subject, string what, float[] rows, int[] labels, float[] targetRows, EmdOptions options, List<string> failures)
    {
        int classCount = subject.ClassCount, positions = options.PositionCount;
        float[] numbers = Layout.ByPosition(rows, classCount, positions), targets = Layout.ByPosition(targetRows, classCount, positions);
        float[] losses = new float[labels.Length], gradient = new float[numbers.Length];
        double[] exactLosses = new double[labels.Length], exactGradient = new double[numbers.Length];
        double[] wide = Array.ConvertAll(numbers, x => (double)x), wideTargets = Array.ConvertAll(targets, x => (double)x);
        if (targets.Length == 0)
        {
            subject.Hard(numbers, labels, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exactGradient, subject.Distance, options);
        }
        else
        {
            subject.Soft(numbers, targets, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(wide, wideTargets, exactLosses, exactGradient, subject.Distance, options);
        }

        bool[] isCertain = Certain(subject, wide, labels, wideTargets, exactGradient, options);
        bool hasEntropy = options.CrossEntropyWeight > 0, isRoot = options.Normalization == EmdNormalization.RootMean;
        for (int i = 0; i < labels.Length; i++)
        {
            double mass = 1 + rows.Skip(i * classCount).Take(classCount).Sum(Size), terms = LargestSum(subject.Distance);
            double power = subject.Distance.Exponent == 2 ? mass : 1;
            double lossScale = hasEntropy ? Math.Abs(exactLosses[i]) : isRoot ? Math.Sqrt(terms * power * mass) : terms * power * mass;
            Expect(losses[i], exactLosses[i], lossScale, $"loss {i}");
            for (int j = 0; j < classCount; j++)
            {
                int index = (((i / positions * classCount) + j) * positions) + (i % positions);
                double scale = hasEntropy ? Math.Abs(exactGradient[index])
                    : isRoot ? 1e2 * Math.Sqrt(terms) * Math.Max(1, 1 / Math.Sqrt(Math.Max(exactLosses[i], 1e-3)))
                    : 2 * terms * power;
                if (isCertain[index])
                    Expect(gradient[index], exactGradient[index], scale, $"gradient {i}, {j}");
            }
        }

        void Expect(float actual, double expected, double scale, string place)
        {
            if (!actual.Equals((float)expected) && !(Math.Abs(actual - expected) <= Tolerance * subject.ErrorFactor * scale))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{subject} unchecked, S {positions}, {what}: {place} is {actual:R}, not {expected:R}"));
            }
        }
    }

    /// <summary>The slopes of exponent 1 that stay where all probabilities grow or shrink a little: those of no flow that rounding turns.</summary>
    private static bool[] Certain(
        Subject subject, double[] numbers, int[] labels, double[] targets, double[] exactGradient, EmdOptions options)
    {
        bool[] isCertain = [.. exactGradient.Select(_ => true)];
        foreach (double factor in subject.Distance.Exponent == 1 ? new[] { 1 - 1e-5, 1 + 1e-5 } : [])
        {
            double[] moved = Array.ConvertAll(numbers, x => x * factor), gradient = new double[numbers.Length];
            if (targets.Length == 0)
                SquaredEmdReference.LossAndGradient(moved, labels, gradient, subject.Distance, options);
            else
                SquaredEmdReference.LossAndGradient(moved, targets, gradient, subject.Distance, options);
            for (int i = 0; i < gradient.Length; i++)
                isCertain[i] &= !(Math.Abs(gradient[i] - exactGradient[i]) > 1e-3 * Math.Abs(exactGradient[i]));
        }

        return isCertain;
    }

    private static double Size(float value) => float.IsFinite(value) ? Math.Abs(value) : 0;

    /// <summary>The loss of one unit of mass across every edge, or at every class.</summary>
    private static double LargestSum(GroundDistance distance) => distance switch
    {
        ChainDistance chain => chain.Spacings.ToArray().Sum(),
        TreeDistance tree => tree.Weights.ToArray().Sum(),
        _ => (from i in Enumerable.Range(0, distance.ClassCount)
              from j in Enumerable.Range(0, distance.ClassCount)
              select Math.Abs(Math.Pow(distance[i, j], distance.Sensitivity) + distance.Bias)).Max(),
    };
}
