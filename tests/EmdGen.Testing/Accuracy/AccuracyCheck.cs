using System.Globalization;
using EmdGen.Testing.Kernels;

namespace EmdGen.Testing.Accuracy;

/// <summary>Compares one batch's losses and gradient with the float64 reference, row by row, against the size of what cancels.</summary>
public sealed class AccuracyCheck
{
    private readonly Subject subject;
    private readonly ExactBatch batch;
    private readonly List<string> failures = [];

    private AccuracyCheck(Subject subject, ExactBatch batch) => (this.subject, this.batch) = (subject, batch);

    /// <summary>Returns what missed its bound; the batch is one of the subject's distance.</summary>
    public static IReadOnlyList<string> Run(Subject subject, ExactBatch batch)
    {
        var check = new AccuracyCheck(subject, batch);
        float[] losses = new float[batch.Losses.Length], gradient = new float[batch.Logits.Length];
        float mean = check.Evaluate(losses, gradient);
        float[] lossesAlone = new float[losses.Length];
        float meanAlone = check.Evaluate(lossesAlone, null);
        check.Compare(mean, losses, gradient);
        check.CompareAlone(mean, losses, meanAlone, lossesAlone);
        return check.failures;
    }

    private float Evaluate(float[] losses, float[]? gradient)
        => batch.IsSoft
            ? subject.Soft(batch.Logits, batch.Targets, losses, gradient, subject.Plain)
            : subject.Hard(batch.Logits, batch.Labels, losses, gradient, subject.Plain);

    private void Compare(float mean, float[] losses, float[] gradient)
    {
        int classCount = subject.ClassCount, rows = losses.Length;
        ErrorScale[] scales = batch.Scales;
        if (rows == 0)
        {
            Expect(mean, 0, 0, "loss of nothing");
            return;
        }

        double largestKappa = scales.Max(scale => scale.Kappa);
        Expect(mean, batch.Losses.Average(), ErrorScale.MeanBound(scales, subject.Distance), "mean loss");
        for (int i = 0; i < rows; i++)
        {
            Expect(losses[i], batch.Losses[i], scales[i].LossBound(subject.Distance), "loss", i);
            if (subject.Distance.Exponent == 1 && !scales[i].IsSignCertain)
                continue;
            double bound = scales[i].GradientBound(largestKappa);
            for (int j = 0; j < classCount; j++)
            {
                int k = (i * classCount) + j;
                Expect((double)gradient[k] * rows, batch.Gradient[k] * rows, bound, "gradient", i, j);
            }
        }
    }

    private void CompareAlone(float mean, float[] losses, float meanAlone, float[] lossesAlone)
    {
        if (mean != meanAlone || !losses.AsSpan().SequenceEqual(lossesAlone))
            failures.Add($"{subject} {batch.Name}: the loss alone differs from the loss with its gradient");
    }

    private void Expect(double actual, double expected, double bound, string name, int row = -1, int classIndex = -1)
    {
        if (Math.Abs(actual - expected) <= bound * subject.ErrorFactor)
            return;
        string place = (row < 0 ? "" : $", row {row}") + (classIndex < 0 ? "" : $", class {classIndex}");
        failures.Add(string.Create(
            CultureInfo.InvariantCulture, $"{subject} {batch.Name}: {name}{place} is {actual:R}, not {expected:R} within {bound:R}"));
    }
}
