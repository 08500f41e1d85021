using System.Globalization;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Options;

/// <summary>Every option against the float64 reference, for logits and probabilities, [N,C] and [N,C,S].</summary>
public static class OptionCheck
{
    private const double Tolerance = 1e-5;

    /// <summary>Returns what differs from the reference.</summary>
    public static IReadOnlyList<string> Run(Subject subject, int images, int positions, int seed)
    {
        var failures = new List<string>();
        int rows = images * positions;
        var random = new RandomRows(seed);
        float[] logits = random.Logits(rows, subject.ClassCount, 2);
        float[] distributions = Positive(random.Targets(rows, subject.ClassCount), subject.ClassCount);
        float[] probabilities = Layout.ByPosition(distributions, subject.ClassCount, positions);
        int[] labels = random.Labels(rows, subject.ClassCount);
        float[] targets = Layout.ByPosition(random.Targets(rows, subject.ClassCount), subject.ClassCount, positions);
        foreach ((string name, EmdOptions options) in OptionCases.For(rows, subject.ClassCount, random))
        {
            foreach (EmdInput input in Enum.GetValues<EmdInput>())
            {
                // A loss that can be negative has no root.
                if (options.Normalization == EmdNormalization.RootMean && subject.Distance.Bias < 0)
                    continue;
                EmdOptions full = options with { Input = input, PositionCount = positions };
                float[] numbers = input == EmdInput.Logits ? logits : probabilities;
                string what = $"{subject} {name}, {input}, [{images},{positions}]";
                Hard(subject, what, numbers, labels, full, failures);
                if (subject.TakesTargets)
                    Soft(subject, what, numbers, targets, full, failures);
            }
        }

        return failures;
    }

    private static void Hard(Subject subject, string what, float[] logits, int[] labels, EmdOptions options, List<string> failures)
    {
        float[] losses = new float[labels.Length], gradient = new float[logits.Length];
        float value = subject.Hard(logits, labels, losses, gradient, options);
        double[] exactLosses = new double[labels.Length], exactGradient = new double[logits.Length];
        double exact = SquaredEmdReference.LossAndGradient(
            Array.ConvertAll(logits, x => (double)x), labels, exactLosses, exactGradient, subject.Distance, options);
        long[] wide = Array.ConvertAll(labels, x => (long)x);
        float[] wideLosses = new float[labels.Length], wideGradient = new float[logits.Length];
        float wideValue = subject.Hard(logits, wide, wideLosses, wideGradient, options);
        if (wideValue != value || !wideLosses.AsSpan().SequenceEqual(losses) || !wideGradient.AsSpan().SequenceEqual(gradient))
            failures.Add(what + ": long labels give another result than int labels");

        KeepCertain(subject, options, logits, [], labels, gradient, exactGradient);
        Compare(subject, what + ", hard", value, losses, gradient, exact, exactLosses, exactGradient, failures);
    }

    private static void Soft(Subject subject, string what, float[] logits, float[] targets, EmdOptions options, List<string> failures)
    {
        int rows = logits.Length / subject.ClassCount;
        float[] losses = new float[rows], gradient = new float[logits.Length];
        float value = subject.Soft(logits, targets, losses, gradient, options);
        double[] exactLosses = new double[rows], exactGradient = new double[logits.Length];
        double exact = SquaredEmdReference.LossAndGradient(
            Array.ConvertAll(logits, x => (double)x),
            Array.ConvertAll(targets, x => (double)x),
            exactLosses,
            exactGradient,
            subject.Distance,
            options);
        if (options.Normalization == EmdNormalization.RootMean)
            WeighRoots(subject, logits, targets, options, gradient, exactGradient);
        KeepCertain(subject, options, logits, targets, new int[rows], gradient, exactGradient);
        Compare(subject, what + ", soft", value, losses, gradient, exact, exactLosses, exactGradient, failures);
    }

    /// <summary>Takes the rows out of both gradients where they jump.</summary>
    private static void KeepCertain(
        Subject subject, EmdOptions options, float[] logits, float[] targets, int[] labels, float[] gradient, double[] exactGradient)
    {
        if (subject.Distance.Exponent == 2)
            return;
        double[] wideLogits = Array.ConvertAll(logits, x => (double)x), wideTargets = Array.ConvertAll(targets, x => (double)x);
        bool[] isCertain = new CertainRows(subject.Distance, options, wideLogits, wideTargets, labels).Numbers();
        for (int i = 0; i < gradient.Length; i++)
        {
            if (!isCertain[i])
                (gradient[i], exactGradient[i]) = (0, 0);
        }
    }

    /// <summary>
    /// Where a prediction comes near its target, rounding the flows d alone moves the slope of a root, by 1 / d relative to it, and with exponent 1
    /// the slope itself grows as d^(-1/2): such rows count by how near they are.
    /// </summary>
    private static void WeighRoots(
        Subject subject, float[] logits, float[] targets, EmdOptions options, float[] gradient, double[] exactGradient)
    {
        const double Near = 0.02;
        var sums = new double[logits.Length / subject.ClassCount];
        var plain = new EmdOptions { CrossEntropyWeight = 0, Input = options.Input, PositionCount = options.PositionCount };
        SquaredEmdReference.Loss(
            Array.ConvertAll(logits, x => (double)x), Array.ConvertAll(targets, x => (double)x), sums, subject.Distance, plain);
        int image = subject.ClassCount * options.PositionCount;
        for (int i = 0; i < gradient.Length; i++)
        {
            double sum = sums[(i / image * options.PositionCount) + (i % options.PositionCount)];
            double weight = Math.Min(1, subject.Distance.Exponent == 2 ? Math.Sqrt(sum) / Near : Math.Pow(sum / Near, 1.5));
            gradient[i] *= (float)weight;
            exactGradient[i] *= weight;
        }
    }

    private static void Compare(
        Subject subject,
        string what,
        float value,
        float[] losses,
        float[] gradient,
        double exact,
        double[] exactLosses,
        double[] exactGradient,
        List<string> failures)
    {
        double lossScale = subject.ErrorFactor * exactLosses.Append(1e-3).Max(Math.Abs);
        double gradientScale = subject.ErrorFactor * exactGradient.Append(1e-6).Max(Math.Abs);
        Expect(value, exact, subject.ErrorFactor * Math.Max(Math.Abs(exact), 1e-3), what + ": the value", failures);
        for (int i = 0; i < losses.Length; i++)
            Expect(losses[i], exactLosses[i], lossScale, $"{what}: loss {i}", failures);
        for (int i = 0; i < gradient.Length; i++)
            Expect(gradient[i], exactGradient[i], gradientScale, $"{what}: gradient {i}", failures);
    }

    private static void Expect(double actual, double expected, double scale, string what, List<string> failures)
    {
        if (!(Math.Abs(actual - expected) <= Tolerance * scale))
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{what} is {actual:R}, not {expected:R}"));
    }

    /// <summary>The same distributions mixed with a flat one: a cross entropy of probability 0 is infinite.</summary>
    private static float[] Positive(float[] rows, int classCount)
        => Array.ConvertAll(rows, value => (0.83f * value) + (0.17f / classCount));
}
