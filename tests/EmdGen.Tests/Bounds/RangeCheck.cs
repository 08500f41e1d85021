using EmdGen.Structures;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;
using EmdGen.Testing.Rows;

namespace EmdGen.Tests.Bounds;

/// <summary>Compares a subject with the reference where options lie at the ends of float32.</summary>
internal static class RangeCheck
{
    private const double Tolerance = 2e-5;

    /// <summary>The distance of the smallest numbers of float32, and one more for a sum.</summary>
    private const double Least = 3e-45;

    internal static IEnumerable<string> Run(Subject subject, int images, int positions)
        => from isSoft in subject.TargetKinds
           from setting in RangeCases.For(images * positions, subject.ClassCount)
           where !isSoft || setting.Options.IgnoreIndex is null
           where setting.Options.Normalization != EmdNormalization.RootMean || subject.TakesTargets
           from failure in Run(subject, setting.Options with { PositionCount = positions }, isSoft, images * positions)
           select $"{subject.Name}, {(isSoft ? "soft" : "hard")}, {setting.Name}: {failure}";

    private static IEnumerable<string> Run(Subject subject, EmdOptions options, bool isSoft, int rows)
    {
        var random = new RandomRows(rows);
        int classCount = subject.ClassCount, positions = options.PositionCount;
        float[] logits = random.Logits(rows, classCount, 1);
        int[] labels = random.Labels(rows, classCount);
        float[] targets = Layout.ByPosition(random.Targets(rows, classCount), classCount, positions);
        double[] wide = Array.ConvertAll(logits, value => (double)value);
        bool keepsLosses = options.Reduction != EmdReduction.Mean || !HasLargeProduct(options);
        double[] exactLosses = new double[rows], exactGradient = new double[logits.Length];
        double exact = (isSoft, keepsLosses) switch
        {
            (true, true) => SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, value => (double)value), exactLosses, exactGradient, subject.Distance, options),
            (true, false) => SquaredEmdReference.LossAndGradient(
                wide, Array.ConvertAll(targets, value => (double)value), exactGradient, subject.Distance, options),
            (false, true) => SquaredEmdReference.LossAndGradient(wide, labels, exactLosses, exactGradient, subject.Distance, options),
            (false, false) => SquaredEmdReference.LossAndGradient(wide, labels, exactGradient, subject.Distance, options),
        };
        float[] losses = new float[rows], gradient = new float[logits.Length];
        float value = isSoft
            ? subject.Soft(logits, targets, keepsLosses ? losses : null, gradient, options)
            : rows % 2 == 0
                ? subject.Hard(logits, labels, keepsLosses ? losses : null, gradient, options)
                : subject.Hard(logits, Array.ConvertAll(labels, label => (long)label), keepsLosses ? losses : null, gradient, options);
        if (!IsNear(exact, value, Math.Abs(exact)))
            yield return $"the value is {value}, not {exact}";
        double[] conditions = subject.Distance is TableDistance
            ? Conditions(subject, wide, labels, positions)
            : [.. Enumerable.Repeat(1.0, rows)];
        for (int i = 0; keepsLosses && i < rows; i++)
        {
            if (!IsNear(exactLosses[i], losses[i], Math.Abs(exactLosses[i]) * conditions[i]))
                yield return $"the loss of row {i} is {losses[i]}, not {exactLosses[i]}";
        }

        double[] largest = LargestOf(exactGradient, rows, classCount, positions);
        for (int i = 0; i < gradient.Length; i++)
        {
            double scale = largest[RowOf(i, classCount, positions)];
            if (!IsNear(exactGradient[i], gradient[i], scale))
                yield return $"gradient[{i}] is {gradient[i]}, not {exactGradient[i]}, in a row up to {scale}";
        }
    }

    /// <summary>Compares 16-bit calls under a mean, from which weights that are all equal fall out, with one without weights.</summary>
    internal static IEnumerable<string> RunNarrow(Subject subject, Emd16BitType type)
    {
        const int rows = 37;
        var random = new RandomRows(3);
        ushort[] logits = NarrowNumbers.Round(type, random.Logits(rows, subject.ClassCount, 1));
        int[] labels = random.Labels(rows, subject.ClassCount);
        ushort[] expected = new ushort[logits.Length];
        float value = subject.HardNarrow(type, logits, labels, null, expected, null);
        foreach (float weight in new[] { 1e-45f, 1e-40f, 1e30f, float.MaxValue })
        {
            var options = new EmdOptions { RowWeights = Enumerable.Repeat(weight, rows).ToArray() };
            ushort[] gradient = new ushort[logits.Length];
            float other = subject.HardNarrow(type, logits, labels, null, gradient, options);
            if (!IsNear(value, other, Math.Abs(value)))
                yield return $"{subject.Name}: the value is {other}, not {value}";
            for (int i = 0; i < gradient.Length; i++)
            {
                double wanted = NarrowNumbers.Widen(type, expected[i]), given = NarrowNumbers.Widen(type, gradient[i]);
                if (!(Math.Abs(wanted - given) <= Math.Abs(wanted) / 100))
                    yield return $"{subject.Name}: gradient[{i}] is {given}, not {wanted}, with weights {weight}";
            }
        }
    }

    /// <summary>
    /// [N]: how many times as large as a row's EMD its terms are together, without their signs: where a table's costs are negative, they cancel, and
    /// float32 keeps so many digits less.
    /// </summary>
    private static double[] Conditions(Subject subject, double[] logits, int[] labels, int positions)
    {
        int classCount = subject.ClassCount;
        ErrorScales scales = ErrorScales.Of(subject.Distance);
        return [.. labels.Select((label, row) =>
        {
            double[] own = new double[classCount], target = new double[classCount];
            int first = (row / positions * classCount * positions) + (row % positions);
            for (int j = 0; j < classCount; j++)
                own[j] = logits[first + (j * positions)];
            target[label] = 1;
            double loss = SquaredEmdReference.Loss(own, [label], subject.Distance, new EmdOptions { CrossEntropyWeight = 0 });
            return loss == 0 ? 1 : Math.Max(1, scales.OfRow(own, target).Loss / Math.Abs(loss));
        })];
    }

    private static bool HasLargeProduct(EmdOptions options)
        => !options.ClassWeights.IsEmpty && !options.RowWeights.IsEmpty
            && options.ClassWeights.Span[0] * (double)options.RowWeights.Span[0] > float.MaxValue;

    /// <summary>A number that float32 cannot hold is infinite.</summary>
    private static bool IsNear(double exact, float given, double scale)
        => float.IsInfinity((float)exact) ? float.IsInfinity(given) : Math.Abs(exact - given) <= (Tolerance * scale) + Least;

    private static int RowOf(int index, int classCount, int positions)
        => (index / (classCount * positions) * positions) + (index % positions);

    private static double[] LargestOf(double[] gradient, int rows, int classCount, int positions)
    {
        var largest = new double[rows];
        for (int i = 0; i < gradient.Length; i++)
        {
            ref double row = ref largest[RowOf(i, classCount, positions)];
            row = Math.Max(row, Math.Abs(gradient[i]));
        }

        return largest;
    }
}
