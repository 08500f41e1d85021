using System.Globalization;
using EmdGen.Structures;
using EmdGen.Testing.Kernels;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>
/// Probabilities that are not checked are taken as they are: the flow over an edge is the mass of p less that of t on its lower side, a cross
/// entropy the logarithm of any number that float32 holds.
/// </summary>
internal static class GivenRowCheck
{
    private const double Tolerance = 1e-5;

    private static readonly EmdOptions Given = new()
    {
        Input = EmdInput.Probabilities, ValidateProbabilities = false, Reduction = EmdReduction.Sum, CrossEntropyWeight = 0,
    };

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
    {
        foreach (string failure in subject.TakesTargets ? Flows(subject) : [])
            yield return failure;
        foreach (string failure in Entropies(subject))
            yield return failure;
    }

    /// <summary>
    /// Nothing, counts, percentages, twice a distribution, a negative number, also of a row that sums to nearly 1; and one that is infinite or NaN
    /// in a class of its own.
    /// </summary>
    private static IEnumerable<string> Flows(Subject subject)
    {
        int classCount = subject.ClassCount, last = classCount - 1;
        var rows = new float[8][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new float[classCount];
        rows[1][0] = 10;
        rows[1][last] = 4;
        rows[2][1] = 70;
        rows[2][last] = 30;
        rows[3][0] = rows[3][1] = rows[3][last] = 0.5f;
        rows[4][0] = 1.5f;
        rows[4][1] = -2;
        rows[5][last] = float.PositiveInfinity;
        rows[6][0] = float.NaN;
        rows[7][0] = -0.008f;
        rows[7][last] = 1;
        int[] labels = [.. rows.Select((_, i) => i % 3)];
        float[] input = [.. rows.SelectMany(row => row)], targets = new float[input.Length];
        for (int i = 0; i < rows.Length; i++)
            targets[(i * classCount) + labels[i]] = 1;

        float[] losses = new float[rows.Length], softLosses = new float[rows.Length], gradient = new float[input.Length];
        subject.Hard(input, labels, losses, gradient, Given);
        subject.Soft(input, targets, softLosses, null, Given);
        for (int i = 0; i < rows.Length; i++)
        {
            double expected = Loss(subject.Distance, rows[i], labels[i]);
            if (!IsNear(losses[i], expected) || !IsNear(softLosses[i], expected))
                yield return Text($"{subject}, row {i}: {losses[i]:R} and {softLosses[i]:R}, not {expected:R}");
            bool isNaN = Array.TrueForAll(gradient[(i * classCount)..((i + 1) * classCount)], float.IsNaN);
            if (isNaN != double.IsNaN(expected))
                yield return Text($"{subject}, row {i}: gradient {gradient[i * classCount]:R}");
        }
    }

    /// <summary>-t ln p and -t / p of numbers down to the smallest, of rows whose weights bring the quotients back into float32.</summary>
    private static IEnumerable<string> Entropies(Subject subject)
    {
        float[] numbers = [1e-37f, 1e-38f, 1e-40f, float.Epsilon, 1];
        int classCount = subject.ClassCount;
        float[] input = new float[numbers.Length * classCount], losses = new float[numbers.Length], gradient = new float[input.Length];
        for (int i = 0; i < numbers.Length; i++)
            input[(i * classCount) + 1] = numbers[i];
        EmdOptions options = Given with { CrossEntropyWeight = 0.5, EmdWeight = 0, RowWeights = Enumerable.Repeat(1e-9f, numbers.Length).ToArray() };
        subject.Hard(input, [.. numbers.Select(_ => 1)], losses, gradient, options);
        for (int i = 0; i < numbers.Length; i++)
        {
            double loss = -0.5e-9 * Math.Log(numbers[i]), slope = -0.5e-9 / numbers[i];
            float actual = gradient[(i * classCount) + 1];
            if (!IsNear(losses[i], loss) || !IsNear(actual, slope))
                yield return Text($"{subject}, {numbers[i]:R}: cross entropy {losses[i]:R} and {actual:R}, not {loss:R} and {slope:R}");
        }
    }

    private static double Loss(GroundDistance distance, float[] row, int label)
    {
        if (!Array.TrueForAll(row, float.IsFinite))
            return double.NaN;
        double sum = 0;
        foreach ((double weight, IEnumerable<int> classes) in EdgesOf(distance))
            sum += weight * Math.Pow(Math.Abs(classes.Sum(j => row[j] - (j == label ? 1d : 0))), distance.Exponent);
        return sum;
    }

    /// <summary>Every edge over which something flows, with the classes on its lower side: over one that has all below it nothing does.</summary>
    private static IEnumerable<(double Weight, IEnumerable<int> Classes)> EdgesOf(GroundDistance distance) => distance switch
    {
        ChainDistance chain => chain.Spacings.ToArray().Select((spacing, i) => (spacing, Enumerable.Range(0, i + 1))),
        TreeDistance tree => from e in Enumerable.Range(0, tree.Weights.Length)
                             let first = tree.Order.First[e]
                             let count = tree.Order.End[e] - first
                             where count < tree.ClassCount
                             select (tree.Weights[e], Enumerable.Range(first, count).Select(rank => tree.Order.Classes[rank])),
        _ => throw new NotSupportedException(),
    };

    private static bool IsNear(float actual, double expected)
        => actual.Equals((float)expected) || Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
