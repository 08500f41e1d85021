using System.Globalization;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>
/// Weights of rows beside alpha and lambda of any size, whose products float32 cannot hold, or only without their digits: results are those of the
/// float64 reference as far as float32 holds them.
/// </summary>
internal static class FactorCheck
{
    private const double Tolerance = 1e-5;

    /// <summary>The smallest normal number, below which a device may give 0.</summary>
    private const double Smallest = 1.2e-38;

    private const int Rows = 6;

    /// <summary>
    /// Of alpha and lambda, and the factor of the rows' weights: large ones that small ones undo, on both sides; small ones beside none, beside
    /// each other, and beside ordinary ones.
    /// </summary>
    private static readonly (double Alpha, double Lambda, float Weight)[] Factors =
    [
        (1e30, 0, 1e-30f), (0, 1e30, 1e-30f), (3e38, 3e38, 1e-40f), (0, 3e38, 1e-44f), (1e-30, 1e-30, 1e30f), (0, 1e-30, 3e37f),
        (0, 1e-44, 5e37f), (1e-44, 0, 5e37f), (1e-300, 0, 1), (0, 1e-300, 1), (1e-44, 1e-44, 1e37f), (1e-44, 1, 1), (1, 1e-44, 1),
        (1e-300, 1e-10, 1e10f), (1e-20, 1e20, 1), (1e20, 1e-45, 1e30f), (1e-45, 3e38, 1e-30f), (0, 1, 1e37f), (0, 0, 5e37f), (1, 1, 1e-44f), (2, 1e-300, 1e37f),
    ];

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
        => from factors in Factors
           from isSoft in subject.TargetKinds
           from options in Options(subject, factors.Alpha, factors.Lambda, factors.Weight)
           from failure in Compare(subject, isSoft, options)
           select failure;

    private static IEnumerable<EmdOptions> Options(Subject subject, double alpha, double lambda, float weight)
    {
        var options = new EmdOptions
        {
            CrossEntropyWeight = alpha,
            EmdWeight = lambda,
            Reduction = EmdReduction.Sum,
            RowWeights = Enumerable.Range(1, Rows).Select(i => i * weight).ToArray(),
        };
        yield return options;
        yield return options with { RowWeights = default, Reduction = EmdReduction.Mean };
        yield return options with { RowWeights = options.RowWeights.ToArray().Append(0).Take(Rows).ToArray(), Reduction = EmdReduction.Mean };
        if (subject.Distance.Bias >= 0)
            yield return options with { Normalization = EmdNormalization.RootMean };
        yield return options with { Input = EmdInput.Probabilities };
    }

    private static List<string> Compare(Subject subject, bool isSoft, EmdOptions options)
    {
        int classCount = subject.ClassCount;
        float[] input = options.Input == EmdInput.Logits
            ? new RandomRows(1).Logits(Rows, classCount, 2)

            // Half of it lies evenly: the cross entropy of a probability of 0 is infinite, whatever its factor.
            : [.. new RandomRows(1).Targets(Rows, classCount).Select(mass => (0.5f * mass) + (0.5f / classCount))];
        int[] labels = [.. Enumerable.Range(0, Rows).Select(i => i % classCount)];
        float[] targets = new RandomRows(2).Targets(Rows, classCount), losses = new float[Rows], gradient = new float[input.Length];
        double[] exactLosses = new double[Rows], exact = new double[input.Length], wide = Array.ConvertAll(input, x => (double)x);
        double value, exactValue;
        if (isSoft)
        {
            value = subject.Soft(input, targets, losses, gradient, options);
            exactValue = SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, x => (double)x), exactLosses, exact, subject.Distance, options);
        }
        else
        {
            value = subject.Hard(input, labels, losses, gradient, options);
            exactValue = SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exact, subject.Distance, options);
        }

        var failures = new List<string>();
        Expect("the value", value, exactValue, Math.Abs(exactValue));
        for (int i = 0; i < Rows; i++)
        {
            Expect($"loss {i}", losses[i], exactLosses[i], Math.Abs(exactLosses[i]));
            double largest = exact.Skip(i * classCount).Take(classCount).Max(Math.Abs);
            for (int j = i * classCount; j < (i + 1) * classCount; j++)
                Expect($"gradient {j}", gradient[j], exact[j], largest);
        }

        return failures;

        void Expect(string what, double actual, double expected, double size)
        {
            bool isBeyond = Math.Abs(expected) > float.MaxValue;
            if (isBeyond ? double.IsFinite(actual) : !(Math.Abs(actual - expected) <= (Tolerance * size) + Smallest))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{subject}, soft {isSoft}, alpha {options.CrossEntropyWeight}, lambda {options.EmdWeight}, {options.Reduction}, {options.Normalization}, "
                    + $"{options.Input}, weights from {(options.RowWeights.IsEmpty ? 1 : options.RowWeights.Span[0])}: {what} is {actual:R}, not {expected:R}"));
            }
        }
    }
}
