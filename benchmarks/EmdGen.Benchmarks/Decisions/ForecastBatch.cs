namespace EmdGen.Benchmarks.Decisions;

/// <summary>Reproducible logits with the distributions, classes and labels that belong to them.</summary>
public sealed class ForecastBatch
{
    public const int RowCount = 4096;

    public ForecastBatch(int classCount)
    {
        var random = new Random(classCount);
        ClassCount = classCount;
        Labels = [.. Enumerable.Range(0, RowCount).Select(_ => random.Next(classCount))];
        Predictions = [.. Labels.Select(label => Math.Clamp(label + random.Next(-2, 3), 0, classCount - 1))];
        Logits = [.. Enumerable.Range(0, RowCount * classCount).Select(_ => 6 * random.NextSingle())];
        Probabilities = new float[Logits.Length];
        NaiveDecisions.Softmax(Logits, classCount, Probabilities);
    }

    public int ClassCount { get; }

    public float[] Logits { get; }

    public float[] Probabilities { get; }

    public int[] Predictions { get; }

    public int[] Labels { get; }
}
