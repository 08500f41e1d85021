using System.Globalization;
using EmdGen.Testing.Kernels;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>
/// Alpha and lambda so far apart that no float32 holds both in one unit, beside terms that make the smaller one count: a cross entropy that is
/// infinite or nearly so, and rows of which the other term's slope is 0. Numbers are those of the float64 reference, each measured by itself.
/// </summary>
internal static class FarTermCheck
{
    private const double Tolerance = 1e-5;

    /// <summary>The smallest normal number, below which a device may give 0.</summary>
    private const double Smallest = 1.2e-38;

    /// <summary>A logit so far above another that the masses are 1 and 0, to float64 too.</summary>
    private const float Far = 2000;

    private static readonly (double Alpha, double Lambda)[] Weights =
    [
        (1e-300, 1), (1e-300, 0), (1e-300, 1e-10), (1e-300, 3e36), (1e-45, 1), (1e-45, 1e-30), (1e-45, 1e20), (1e-38, 1), (1e-10, 3e36),
        (3e36, 1e-10), (1, 1e-300), (1e30, 1e-45), (1e30, 0),
    ];

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
        => from weights in Weights
           from input in new[] { EmdInput.Logits, EmdInput.Probabilities }
           from rowWeight in new[] { 1, 1e30f, 1e-30f }
           from failure in Compare(subject, new EmdOptions
           {
               CrossEntropyWeight = weights.Alpha,
               EmdWeight = weights.Lambda,
               Reduction = EmdReduction.None,
               Input = input,
               ValidateProbabilities = false,
               RowWeights = Enumerable.Repeat(rowWeight, 3).ToArray(),
           })
           select failure;

    private static List<string> Compare(Subject subject, EmdOptions options)
    {
        int classCount = subject.ClassCount, last = classCount - 1;
        bool isLogits = options.Input == EmdInput.Logits;
        float[] numbers = [.. Row(isLogits ? 1e38f : 1, isLogits ? -1e38f : 0), .. Row(isLogits ? Far : 1, isLogits ? 0 : 1e-45f), .. Row(isLogits ? 2 : 0.5f, isLogits ? 1 : 0.25f)];
        int[] labels = [last, last, last];
        float[] losses = new float[3], gradient = new float[numbers.Length];
        double[] exactLosses = new double[3], exact = new double[numbers.Length];
        _ = subject.Hard(numbers, labels, losses, gradient, options);
        _ = SquaredEmdReference.LossAndGradient(Array.ConvertAll(numbers, x => (double)x), labels, exactLosses, exact, subject.Distance, options);
        var failures = new List<string>();
        for (int i = 0; i < losses.Length; i++)
            Expect($"loss {i}", losses[i], exactLosses[i], Math.Abs(exactLosses[i]));
        for (int j = 0; j < exact.Length; j++)
        {
            // Only where one mass is all there is are slopes known without what cancels in them.
            double size = j < 2 * classCount ? Math.Abs(exact[j]) : exact.Skip(2 * classCount).Max(Math.Abs);
            Expect($"gradient {j}", gradient[j], exact[j], size);
        }

        return failures;

        // Of the first class and the last; all others hold nothing.
        float[] Row(float first, float end)
            => [first, .. Enumerable.Repeat(isLogits ? float.NegativeInfinity : 0, classCount - 2), end];

        void Expect(string what, float actual, double expected, double size)
        {
            bool isRight = Math.Abs(expected) > float.MaxValue ? actual == Math.Sign(expected) * float.PositiveInfinity
                : double.IsNaN(expected) ? float.IsNaN(actual)
                : Math.Abs(actual - expected) <= (Tolerance * size) + Smallest;
            if (!isRight)
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{subject}, alpha {options.CrossEntropyWeight}, lambda {options.EmdWeight}, weight {options.RowWeights.Span[0]}, {options.Input}: "
                    + $"{what} is {actual:R}, not {expected:R}"));
            }
        }
    }
}
