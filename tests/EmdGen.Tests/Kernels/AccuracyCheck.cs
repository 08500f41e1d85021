using System.Globalization;

namespace EmdGen.Tests.Kernels;

/// <summary>Compares one batch's losses and gradient with the float64 reference, row by row, against the size of what cancels.</summary>
public sealed class AccuracyCheck
{
    private const double GradientOfRow = 5e-6;
    private const double GradientOfBatch = 2e-6;

    /// <summary>Twice exp(-42): below this the kernels may give 0, so that no number becomes a denormal.</summary>
    private const double GradientFloor = 1.2e-18;

    private const double MeanLoss = 2e-6;
    private const double RowLoss = 4e-6;

    private readonly Subject subject;
    private readonly string what;
    private readonly List<string> failures = [];

    private AccuracyCheck(Subject subject, string what) => (this.subject, this.what) = (subject, what);

    /// <summary>Returns what missed its bound.</summary>
    public static IReadOnlyList<string> Hard(Subject subject, int rows, double deviation, int seed)
    {
        var random = new RandomRows(seed);
        float[] logits = random.Logits(rows, subject.ClassCount, deviation);
        int[] labels = random.Labels(rows, subject.ClassCount);
        float[] losses = new float[rows], gradient = new float[logits.Length], lossesAlone = new float[rows];
        float mean = subject.Hard(logits, labels, losses, gradient, null);
        float meanAlone = subject.Hard(logits, labels, lossesAlone, null, null);
        double[] exact = Array.ConvertAll(logits, x => (double)x);
        double[] exactLosses = new double[rows], exactGradient = new double[logits.Length];
        SquaredEmdReference.LossAndGradient(exact, labels, exactLosses, exactGradient, subject.Distance);
        var targets = new double[logits.Length];
        for (int i = 0; i < rows; i++)
            targets[(i * subject.ClassCount) + labels[i]] = 1;
        var check = new AccuracyCheck(subject, $"hard, {rows} rows, std {deviation}");
        check.Compare(exact, targets, mean, losses, gradient, exactLosses, exactGradient);
        check.CompareAlone(mean, losses, meanAlone, lossesAlone);
        return check.failures;
    }

    /// <summary>Returns what missed its bound.</summary>
    public static IReadOnlyList<string> Soft(Subject subject, int rows, double deviation, int seed)
    {
        var random = new RandomRows(seed);
        float[] logits = random.Logits(rows, subject.ClassCount, deviation);
        float[] targets = random.Targets(rows, subject.ClassCount);
        float[] losses = new float[rows], gradient = new float[logits.Length], lossesAlone = new float[rows];
        float mean = subject.Soft(logits, targets, losses, gradient, null);
        float meanAlone = subject.Soft(logits, targets, lossesAlone, null, null);
        double[] exact = Array.ConvertAll(logits, x => (double)x);
        double[] exactTargets = Array.ConvertAll(targets, x => (double)x);
        double[] exactLosses = new double[rows], exactGradient = new double[logits.Length];
        SquaredEmdReference.LossAndGradient(exact, exactTargets, exactLosses, exactGradient, subject.Distance);
        var check = new AccuracyCheck(subject, $"soft, {rows} rows, std {deviation}");
        check.Compare(exact, exactTargets, mean, losses, gradient, exactLosses, exactGradient);
        check.CompareAlone(mean, losses, meanAlone, lossesAlone);
        return check.failures;
    }

    private void Compare(
        double[] logits, double[] targets, float mean, float[] losses, float[] gradient, double[] exactLosses, double[] exactGradient)
    {
        int classCount = subject.ClassCount, rows = losses.Length;
        var scales = new ErrorScale[rows];
        double largestKappa = 0, lossScale = 0, exactMean = 0;
        for (int i = 0; i < rows; i++)
        {
            var row = new Range(i * classCount, (i + 1) * classCount);
            scales[i] = new ErrorScale(logits.AsSpan(row), targets.AsSpan(row), subject.Distance);
            largestKappa = Math.Max(largestKappa, scales[i].Kappa);
            lossScale += scales[i].Loss;
            exactMean += exactLosses[i];
        }

        if (rows == 0)
        {
            Expect(mean, 0, 0, "loss of nothing");
            return;
        }

        double floor = subject.Distance.Exponent == 2 ? 1e-17 : 1e-17 * classCount;
        Expect(mean, exactMean / rows, (MeanLoss * lossScale / rows) + (floor * scales[0].WeightSum), "mean loss");
        for (int i = 0; i < rows; i++)
        {
            Expect(losses[i], exactLosses[i], (RowLoss * scales[i].Loss) + (4 * floor * scales[i].WeightSum), $"loss of row {i}");
            if (subject.Distance.Exponent == 1 && !scales[i].IsSignCertain)
                continue;
            double bound = GradientOfBatch * largestKappa;
            if (scales[i].Kappa > 1e-6)
                bound = Math.Min(bound, GradientOfRow * scales[i].Kappa);
            bound += GradientFloor * scales[i].WeightSum;
            for (int j = 0; j < classCount; j++)
            {
                int k = (i * classCount) + j;
                Expect((double)gradient[k] * rows, exactGradient[k] * rows, bound, $"gradient of row {i}, class {j}");
            }
        }
    }

    private void CompareAlone(float mean, float[] losses, float meanAlone, float[] lossesAlone)
    {
        if (mean != meanAlone || !losses.AsSpan().SequenceEqual(lossesAlone))
            failures.Add($"{subject} {what}: the loss alone differs from the loss with its gradient");
    }

    private void Expect(double actual, double expected, double bound, string name)
    {
        if (!(Math.Abs(actual - expected) <= bound))
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture, $"{subject} {what}: {name} is {actual:R}, not {expected:R} within {bound:R}"));
        }
    }
}
