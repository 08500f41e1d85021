using System.Globalization;
using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Kernels;

/// <summary>
/// Structures in tiny or huge units: losses and gradients keep their digits, relative to the row, whatever lambda makes of the unit and whatever
/// stands beside them.
/// </summary>
public static class UnitCheck
{
    private const double Tolerance = 1e-5;

    /// <summary>The smallest normal number, below which digits are lost.</summary>
    private const double Smallest = 1.2e-38;

    private const int Rows = 21;

    /// <summary>Returns what differs.</summary>
    /// <param name="subject">Distances are about as large as the unit.</param>
    /// <param name="unit">The unit.</param>
    public static IEnumerable<string> Run(Subject subject, double unit)
        => from isSoft in subject.TargetKinds
           from lambda in new[] { 1, 1 / unit }
           from options in Options(lambda, unit)
           from failure in Compare(subject, isSoft, options)
           select failure;

    private static IEnumerable<EmdOptions> Options(double lambda, double unit)
    {
        var options = new EmdOptions { EmdWeight = lambda, CrossEntropyWeight = 0, Reduction = EmdReduction.Sum };
        yield return options;
        yield return options with { Reduction = EmdReduction.Mean, PositionCount = Rows };
        yield return options with { RowWeights = Enumerable.Range(0, Rows).Select(i => (i % 4) + 0.5f).ToArray() };
        yield return options with { Normalization = EmdNormalization.Mean, LabelSmoothing = 0.1 };
        yield return options with { Normalization = EmdNormalization.RootMean };
        yield return options with { Normalization = EmdNormalization.RootMean, EmdWeight = lambda == 1 ? 1 : 1 / Math.Sqrt(unit) };
        yield return options with { Input = EmdInput.Probabilities };
        yield return options with { Input = EmdInput.Probabilities, Normalization = EmdNormalization.RootMean, CrossEntropyWeight = 1 };
        yield return options with { CrossEntropyWeight = 1 };
        yield return options with { CrossEntropyWeight = lambda == 1 ? unit : 1, PositionCount = Rows };
    }

    private static List<string> Compare(Subject subject, bool isSoft, EmdOptions options)
    {
        int classCount = subject.ClassCount;
        float[] input = options.Input == EmdInput.Logits
            ? new RandomRows(1).Logits(Rows, classCount, 2)

            // Half of it lies evenly: the cross entropy of a probability of 0 is infinite.
            : [.. new RandomRows(1).Targets(Rows, classCount).Select(mass => (0.5f * mass) + (0.5f / classCount))];
        input = Layout.ByPosition(input, classCount, options.PositionCount);
        int[] labels = new RandomRows(2).Labels(Rows, classCount);
        float[] targets = Layout.ByPosition(new RandomRows(2).Targets(Rows, classCount), classCount, options.PositionCount);
        float[] losses = new float[Rows], gradient = new float[input.Length];
        double[] exactLosses = new double[Rows], exact = new double[input.Length], wide = Array.ConvertAll(input, x => (double)x);
        double value = isSoft
            ? subject.Soft(input, targets, losses, gradient, options)
            : subject.Hard(input, labels, losses, gradient, options);
        double exactValue = isSoft
            ? SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, x => (double)x), exactLosses, exact, subject.Distance, options)
            : SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exact, subject.Distance, options);
        var failures = new List<string>();
        Expect("the value", value, exactValue, Math.Abs(exactValue));
        (int rowStep, int classStep) = options.PositionCount == 1 ? (classCount, 1) : (1, Rows);
        for (int i = 0; i < Rows; i++)
        {
            Expect($"loss {i}", losses[i], exactLosses[i], Math.Abs(exactLosses[i]));
            int[] places = [.. Enumerable.Range(0, classCount).Select(j => (i * rowStep) + (j * classStep))];
            double largest = places.Max(at => Math.Abs(exact[at]));
            foreach (int at in places)
                Expect($"gradient {at}", gradient[at], exact[at], largest);
        }

        return failures;

        void Expect(string what, double actual, double expected, double size)
        {
            if (!(Math.Abs(actual - expected) <= (subject.ErrorFactor * Tolerance * size) + Smallest))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{subject}, soft {isSoft}, alpha {options.CrossEntropyWeight}, lambda {options.EmdWeight}, {options.Normalization}, {options.Input}, "
                    + $"S {options.PositionCount}: {what} is {actual:R}, not {expected:R}"));
            }
        }
    }
}
