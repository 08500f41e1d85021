using System.Globalization;
using EmdGen.Testing.Kernels;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>The root of a row that is nearly its target keeps its digits, whatever the squares under it.</summary>
internal static class NearlyPerfectCheck
{
    private const double Tolerance = 1e-5;

    /// <summary>A gradient below it may be 0.</summary>
    private const double Negligible = 1e-18;

    private static readonly double[] Distances = [8, 25, 38, 41];
    private static readonly float[] Rests = [1e-9f, 1e-15f, 1e-25f, 1e-30f];

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
    {
        int classCount = subject.ClassCount, rows = Distances.Length;
        int[] labels = [.. Enumerable.Range(0, rows).Select(i => (i + 1) % classCount)];
        float[] logits = new float[rows * classCount], probabilities = new float[logits.Length], targets = new float[logits.Length];
        for (int i = 0; i < rows; i++)
        {
            int label = (i * classCount) + labels[i];
            logits[label] = (float)Distances[i];
            probabilities[(i * classCount) + ((labels[i] + 1) % classCount)] = Rests[i];
            probabilities[label] = targets[label] = 1;
        }

        foreach (bool isSoft in subject.TargetKinds)
        {
            float[]? distributions = isSoft ? targets : null;
            foreach (string failure in Compare(subject, logits, labels, distributions, EmdInput.Logits))
                yield return failure;
            foreach (string failure in Compare(subject, probabilities, labels, distributions, EmdInput.Probabilities))
                yield return failure;
        }
    }

    private static List<string> Compare(Subject subject, float[] input, int[] labels, float[]? targets, EmdInput kind)
    {
        var options = new EmdOptions
        {
            Normalization = EmdNormalization.RootMean, Reduction = EmdReduction.Sum, CrossEntropyWeight = 0, Input = kind,
        };
        float[] losses = new float[labels.Length], gradient = new float[input.Length];
        double[] exactLosses = new double[labels.Length], exact = new double[input.Length], wide = Array.ConvertAll(input, x => (double)x);
        if (targets is null)
        {
            subject.Hard(input, labels, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exact, subject.Distance, options);
        }
        else
        {
            subject.Soft(input, targets, losses, gradient, options);
            SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, x => (double)x), exactLosses, exact, subject.Distance, options);
        }

        var failures = new List<string>();
        for (int i = 0; i < losses.Length; i++)
            Expect("loss", i, losses[i], exactLosses[i], 0);
        for (int i = 0; i < gradient.Length; i++)
            Expect("gradient", i, gradient[i], exact[i], Negligible);
        return failures;

        void Expect(string what, int index, float actual, double expected, double absolute)
        {
            if (!(Math.Abs(actual - expected) <= (Tolerance * subject.ErrorFactor * Math.Abs(expected)) + absolute))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{subject}, {kind}, soft {targets is not null}: {what} {index} is {actual:R}, not {expected:R}"));
            }
        }
    }
}
