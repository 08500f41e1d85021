namespace EmdGen.Benchmarks.Contenders;

/// <summary>
/// One batch that every contender works on: normal logits, random labels, a soft target where asked for. It lies where torch would put its
/// own: at multiples of 64 bytes.
/// </summary>
public sealed class Batch
{
    private readonly AlignedFloats logits;
    private readonly AlignedFloats gradient;
    private readonly AlignedFloats targets;

    public Batch(int rowCount, int classCount, int positionCount = 1, double deviation = 1, bool hasTargets = false)
    {
        (RowCount, ClassCount, PositionCount) = (rowCount, classCount, positionCount);
        var random = new Random(classCount);
        logits = new AlignedFloats(rowCount * classCount);
        foreach (ref float logit in logits.Span)
            logit = (float)(deviation * Normal(random));
        Labels = new int[rowCount];
        for (int i = 0; i < rowCount; i++)
            Labels[i] = random.Next(classCount);
        gradient = new AlignedFloats(rowCount * classCount);
        targets = new AlignedFloats(hasTargets ? rowCount * classCount : 0);
        if (hasTargets)
            FillDistributions(random);
    }

    public int RowCount { get; }

    public int ClassCount { get; }

    /// <summary>S: above 1 the layout is [N,C,S], and <see cref="RowCount"/> is N * S.</summary>
    public int PositionCount { get; }

    public Span<float> Logits => logits.Span;

    public int[] Labels { get; }

    public Span<float> Gradient => gradient.Span;

    /// <summary>[N,C], or empty.</summary>
    public Span<float> Targets => targets.Span;

    private void FillDistributions(Random random)
    {
        for (int i = 0; i < RowCount; i++)
        {
            Span<float> row = Targets.Slice(i * ClassCount, ClassCount);
            double sum = 0;
            foreach (ref float target in row)
                sum += target = (float)random.NextDouble();
            foreach (ref float target in row)
                target = (float)(target / sum);
        }
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
