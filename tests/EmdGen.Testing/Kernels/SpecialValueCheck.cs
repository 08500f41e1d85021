using EmdGen.Testing.Rows;

namespace EmdGen.Testing.Kernels;

/// <summary>NaN, infinities, large constants, one span for logits and gradient, threads: what no row may do to another.</summary>
public static class SpecialValueCheck
{
    private const int Rows = 37;

    /// <summary>Returns what went wrong.</summary>
    public static IReadOnlyList<string> Run(Subject subject)
    {
        var failures = new List<string>();
        int classCount = subject.ClassCount;
        var random = new RandomRows(classCount);
        float[] logits = random.Logits(Rows, classCount, 1);
        int[] labels = random.Labels(Rows, classCount);
        float[] targets = random.Targets(Rows, classCount);
        foreach (bool soft in subject.TakesTargets ? new[] { false, true } : [false])
        {
            var clean = new Result(subject, logits, labels, targets, soft);
            Poison(subject, logits, labels, targets, soft, clean, failures);
            OneInfinity(subject, logits, labels, targets, soft, failures);
            Shift(subject, logits, labels, targets, soft, clean, failures);
            InPlace(subject, logits, labels, targets, soft, clean, failures);
        }

        return failures;
    }

    private static void Poison(
        Subject subject, float[] logits, int[] labels, float[] targets, bool soft, Result clean, List<string> failures)
    {
        int classCount = subject.ClassCount;
        float payload = BitConverter.Int32BitsToSingle(-1);
        foreach (float poison in new[] { float.NaN, payload, float.PositiveInfinity, float.NegativeInfinity })
        {
            foreach (int row in new[] { 0, 5, Rows - 1 })
            {
                float[] bad = [.. logits];
                Span<float> bads = bad.AsSpan(row * classCount, classCount);
                if (float.IsNegativeInfinity(poison))
                    bads.Fill(poison);
                else
                    bads[row % classCount] = poison;
                var result = new Result(subject, bad, labels, targets, soft);
                for (int i = 0; i < Rows; i++)
                {
                    Span<float> gradient = result.Gradient.AsSpan(i * classCount, classCount);
                    bool isNaN = float.IsNaN(result.Losses[i])
                        && !gradient.ContainsAnyInRange(float.NegativeInfinity, float.PositiveInfinity);
                    bool isSame = result.Losses[i] == clean.Losses[i]
                        && gradient.SequenceEqual(clean.Gradient.AsSpan(i * classCount, classCount));
                    if (i == row ? !isNaN : !isSame)
                        failures.Add($"{subject}, soft {soft}: {poison} in row {row} gives row {i} loss {result.Losses[i]}");
                }

                if (!float.IsNaN(result.Value))
                    failures.Add($"{subject}, soft {soft}: {poison} in row {row} gives {result.Value}");
            }
        }
    }

    private static void OneInfinity(Subject subject, float[] logits, int[] labels, float[] targets, bool soft, List<string> failures)
    {
        float[] masked = [.. logits];
        for (int i = 0; i < Rows; i++)
            masked[(i * subject.ClassCount) + (i % subject.ClassCount)] = float.NegativeInfinity;
        var result = new Result(subject, masked, labels, targets, soft);
        for (int i = 0; i < Rows; i++)
        {
            float gradient = result.Gradient[(i * subject.ClassCount) + (i % subject.ClassCount)];
            if (gradient != 0 || !float.IsFinite(result.Losses[i]))
                failures.Add($"{subject}, soft {soft}: a logit of -infinity gives gradient {gradient}, loss {result.Losses[i]}");
        }
    }

    private static void Shift(
        Subject subject, float[] logits, int[] labels, float[] targets, bool soft, Result clean, List<string> failures)
    {
        // Multiples of 2^-13 survive the shift exactly, so that only rounding inside the kernel could differ: and it has none to do.
        float[] coarse = Array.ConvertAll(logits, x => MathF.Round(x * 8192) / 8192);
        float[] shifted = Array.ConvertAll(coarse, x => x + 1000);
        var plain = new Result(subject, coarse, labels, targets, soft);
        var result = new Result(subject, shifted, labels, targets, soft);
        if (!result.Losses.AsSpan().SequenceEqual(plain.Losses) || !result.Gradient.AsSpan().SequenceEqual(plain.Gradient))
            failures.Add($"{subject}, soft {soft}: a constant added to every logit changes the result");
        if (float.IsNaN(clean.Value))
            failures.Add($"{subject}, soft {soft}: NaN from plain logits");
    }

    private static void InPlace(
        Subject subject, float[] logits, int[] labels, float[] targets, bool soft, Result clean, List<string> failures)
    {
        float[] both = [.. logits];
        if (soft)
            subject.Soft(both, targets, null, both, subject.Plain);
        else
            subject.Hard(both, labels, null, both, subject.Plain);
        if (!both.AsSpan().SequenceEqual(clean.Gradient))
            failures.Add($"{subject}, soft {soft}: the gradient over the logits differs");
    }

    private sealed class Result
    {
        internal Result(Subject subject, float[] logits, int[] labels, float[] targets, bool soft)
        {
            Losses = new float[labels.Length];
            Gradient = new float[logits.Length];
            Value = soft
                ? subject.Soft(logits, targets, Losses, Gradient, subject.Plain)
                : subject.Hard(logits, labels, Losses, Gradient, subject.Plain);
        }

        internal float Value { get; }

        internal float[] Losses { get; }

        internal float[] Gradient { get; }
    }
}
