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
        double floor = subject.Distance.Exponent == 2 ? 1e-17 : 1e-17 * classCount;
        Expect(mean, batch.Losses.Average(), (MeanLoss * scales.Average(scale => scale.Loss)) + (floor * scales[0].WeightSum), "mean loss");
        for (int i = 0; i < rows; i++)
        {
            Expect(losses[i], batch.Losses[i], (RowLoss * scales[i].Loss) + (4 * floor * scales[i].WeightSum), "loss", i);
            if (subject.Distance.Exponent == 1 && !scales[i].IsSignCertain)
                continue;
            double bound = GradientOfBatch * largestKappa;
            if (scales[i].Kappa > 1e-6)
                bound = Math.Min(bound, GradientOfRow * scales[i].Kappa);
            bound += GradientFloor * scales[i].WeightSum;
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
