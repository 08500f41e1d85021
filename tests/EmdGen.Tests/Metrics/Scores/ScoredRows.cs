namespace EmdGen.Tests.Metrics.Scores;

/// <summary>Reproducible rows to score: predictions near their labels, distributions of every sharpness, weights of every size.</summary>
internal sealed class ScoredRows
{
    internal ScoredRows(int classCount, int rowCount, int seed)
    {
        var random = new Random(seed);
        ClassCount = classCount;
        Labels = [.. Enumerable.Range(0, rowCount).Select(_ => random.Next(classCount))];
        Predictions = [.. Labels.Select(label => Math.Clamp(label + random.Next(-2, 3), 0, classCount - 1))];
        Weights = [.. Labels.Select(_ => MathF.Pow(2, random.Next(-30, 20)) * random.NextSingle())];
        Probabilities = [.. Enumerable.Range(0, rowCount).SelectMany(_ => Distribution(random))];
    }

    internal int ClassCount { get; }

    internal int[] Predictions { get; }

    internal int[] Labels { get; }

    internal float[] Weights { get; }

    internal float[] Probabilities { get; }

    internal int Count => Labels.Length;

    internal ReadOnlySpan<float> Distributions(int start, int end) => Probabilities.AsSpan(start * ClassCount, (end - start) * ClassCount);

    private float[] Distribution(Random random)
    {
        double sharpness = random.NextDouble() * 20;
        double[] masses = [.. Enumerable.Range(0, ClassCount).Select(_ => Math.Exp(sharpness * random.NextDouble()))];
        double sum = masses.Sum();
        return [.. masses.Select(mass => (float)(mass / sum))];
    }
}
