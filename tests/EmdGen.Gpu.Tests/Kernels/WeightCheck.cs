using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>
/// Weights that float32 holds, but not their products or sums: a mean is that of the same weights scaled, to the bit where the scale is a power
/// of two, and so is a sum whose products lie within float32's range again.
/// </summary>
internal static class WeightCheck
{
    private const int Rows = 6;

    /// <summary>Weights of one digit: as multiples of the smallest number, which float32 holds whole, they have it too.</summary>
    private static readonly float[] RowWeights = [1, 3, 0, 2, 5, 4];

    /// <summary>Powers of two that row weights and class weights are multiplied by; 2^-149 is the smallest number.</summary>
    private static readonly (int Row, int Class)[] Scales = [(-149, 0), (125, 0), (-149, -149), (125, 125), (125, -149), (-60, -80)];

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
    {
        float[] classWeights = [.. Enumerable.Range(0, subject.ClassCount).Select(j => (float)(j % 3) + 1)];
        foreach (bool isSoft in subject.TargetKinds)
        {
            Batch expected = Evaluate(subject, isSoft, EmdReduction.Mean, RowWeights, classWeights);
            if (!float.IsFinite(expected.Value) || expected.Value == 0)
                yield return $"{subject}, soft {isSoft}: a mean of {expected.Value}";
            foreach ((int row, int classes) in Scales)
            {
                Batch actual = Evaluate(subject, isSoft, EmdReduction.Mean, Scaled(RowWeights, row), Scaled(classWeights, classes));
                if (!actual.IsSame(expected))
                    yield return $"{subject}, soft {isSoft}, weights times 2^{row} and 2^{classes}: a mean of {actual.Value}, not {expected.Value}";
            }

            // Each row's weight undone by its class: neither array has a scale that suits all rows.
            float[] rowWeights = [.. RowWeights.Select((weight, i) => MathF.ScaleB(weight, i % 2 == 0 ? 100 : -100))];
            float[] opposite = [.. classWeights.Select((weight, j) => MathF.ScaleB(weight, j % 2 == 0 ? -100 : 100))];
            foreach (EmdReduction reduction in (EmdReduction[])[EmdReduction.Mean, EmdReduction.Sum])
            {
                Batch balanced = Evaluate(subject, isSoft, reduction, rowWeights, opposite, isOneHot: true);
                if (!balanced.IsSame(Evaluate(subject, isSoft, reduction, RowWeights, classWeights, isOneHot: true)))
                    yield return $"{subject}, soft {isSoft}, {reduction}: {balanced.Value} for weights that undo each other";
            }
        }
    }

    private static float[] Scaled(float[] weights, int power) => [.. weights.Select(weight => MathF.ScaleB(weight, power))];

    private static Batch Evaluate(
        Subject subject, bool isSoft, EmdReduction reduction, float[] rowWeights, float[] classWeights, bool isOneHot = false)
    {
        int classCount = subject.ClassCount;
        var options = new EmdOptions { Reduction = reduction, RowWeights = rowWeights, ClassWeights = classWeights };
        float[] logits = new RandomRows(1).Logits(Rows, classCount, 2), gradient = new float[logits.Length];
        int[] labels = [.. Enumerable.Range(0, Rows).Select(i => i % Math.Min(classCount, 4))];
        if (!isSoft)
            return new(subject.Hard(logits, labels, null, gradient, options), gradient);
        float[] targets = isOneHot ? new float[logits.Length] : new RandomRows(2).Targets(Rows, classCount);
        for (int i = 0; i < Rows && isOneHot; i++)
            targets[(i * classCount) + labels[i]] = 1;
        return new(subject.Soft(logits, targets, null, gradient, options), gradient);
    }

    private sealed record Batch(float Value, float[] Gradient)
    {
        internal bool IsSame(Batch other) => Value == other.Value && Gradient.SequenceEqual(other.Gradient);
    }
}
