using System.Globalization;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Kernels;

/// <summary>
/// The root of a nearly perfect row keeps its digits, whatever the squares under it, down to what exp(-41) leaves: losses and the gradients by
/// logits relative to themselves, others relative to their row.
/// </summary>
public static class RootCheck
{
    private const double LossTolerance = 1e-5;

    private const double GradientTolerance = 1e-4;

    /// <summary>The distance of the smallest numbers of float32, and one more.</summary>
    private const double Least = 3e-45;

    private static readonly EmdOptions Root = new()
    {
        Normalization = EmdNormalization.RootMean, Reduction = EmdReduction.None, CrossEntropyWeight = 0,
    };

    /// <summary>Returns what differs.</summary>
    public static IReadOnlyList<string> Run(Subject subject)
    {
        var failures = new List<string>();

        // A loss that can be negative has no root.
        if (subject.Distance.Bias < 0)
            return failures;
        int classCount = subject.ClassCount;
        int[] labels = [.. Enumerable.Range(0, 41).Select(i => i * 7 % classCount)];
        float[] logits = new float[labels.Length * classCount], oneHot = new float[logits.Length], probabilities = new float[logits.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            int label = (i * classCount) + labels[i];
            logits[label] = i + 1;
            oneHot[label] = 1;
            probabilities.AsSpan(i * classCount, classCount).Fill(MathF.Exp(-1.7f * (i + 1)) / classCount);
            probabilities[label] = 0;
            probabilities[label] = 1 - probabilities.AsSpan(i * classCount, classCount).ToArray().Sum();
        }

        foreach (int positions in new[] { 1, labels.Length })
        {
            EmdOptions options = Root with { PositionCount = positions };
            EmdOptions given = options with { Input = EmdInput.Probabilities, ValidateProbabilities = false };
            Check(subject, logits, labels, [], options, failures);
            Check(subject, probabilities, labels, [], given, failures);
            if (!subject.TakesTargets)
                continue;
            Check(subject, logits, labels, oneHot, options, failures);
            Check(subject, probabilities, labels, oneHot, given, failures);
        }

        Perfect(subject, failures);
        return failures;
    }

    /// <summary>At a sum of 0 the slope of the root is taken as 0.</summary>
    private static void Perfect(Subject subject, List<string> failures)
    {
        float[] logits = new float[subject.ClassCount], losses = new float[1], gradient = new float[subject.ClassCount];
        logits[0] = 60;
        subject.Hard(logits, [0], losses, gradient, Root);
        if (subject.Distance.Bias == 0 && (losses[0] != 0 || gradient.AsSpan().ContainsAnyExcept(0f)))
            failures.Add($"{subject}: a perfect row has loss {losses[0]} and gradient {gradient[0]}");
    }

    private static void Check(Subject subject, float[] rows, int[] labels, float[] targetRows, EmdOptions options, List<string> failures)
    {
        float[] numbers = Layout.ByPosition(rows, subject.ClassCount, options.PositionCount);
        float[] targets = Layout.ByPosition(targetRows, subject.ClassCount, options.PositionCount);
        float[] losses = new float[labels.Length], gradient = new float[numbers.Length];
        double[] exactLosses = new double[labels.Length], exactGradient = new double[numbers.Length];
        double[] wide = Array.ConvertAll(numbers, x => (double)x);
        if (targets.Length == 0)
        {
            subject.Hard(numbers, labels, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exactGradient, subject.Distance, options);
        }
        else
        {
            subject.Soft(numbers, targets, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, x => (double)x), exactLosses, exactGradient, subject.Distance, options);
        }

        string what = $"{subject} root, {options.Input}, S {options.PositionCount}, soft {targets.Length > 0}";
        for (int i = 0; i < losses.Length; i++)
            Expect(losses[i], exactLosses[i], LossTolerance, $"loss {i}");
        for (int i = 0; i < gradient.Length; i++)
        {
            int row = (i / (subject.ClassCount * options.PositionCount) * options.PositionCount) + (i % options.PositionCount);
            double scale = IsNearlyPerfect(row) ? 0 : Enumerable.Range(0, subject.ClassCount).Max(j => Math.Abs(exactGradient[Index(row, j)]));
            Expect(gradient[i], exactGradient[i], GradientTolerance, $"gradient {i}", scale);
        }

        // The potentials of other rows cancel against their mean, and slopes by probabilities against one another.
        bool IsNearlyPerfect(int row)
            => options.Input == EmdInput.Logits && subject.ClassCount * subject.ClassCount * Math.Exp(-row - 1) < 1e-2;

        int Index(int row, int j)
            => (((row / options.PositionCount * subject.ClassCount) + j) * options.PositionCount) + (row % options.PositionCount);

        void Expect(float actual, double expected, double tolerance, string place, double scale = 0)
        {
            if (!(Math.Abs(actual - expected) <= (tolerance * subject.ErrorFactor * Math.Max(scale, Math.Abs(expected))) + Least))
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {place} is {actual:R}, not {expected:R}"));
        }
    }
}
