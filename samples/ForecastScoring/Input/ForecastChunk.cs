namespace ForecastScoring.Input;

/// <summary>Some rows of a file: as many as fit, whatever the file's length.</summary>
internal sealed class ForecastChunk
{
    private const int MostRows = 4096;
    private const int MostNumbers = 1 << 18;

    private readonly int[] labels, predictions;
    private readonly float[] weights, probabilities;
    private readonly int classCount;

    internal ForecastChunk(ForecastColumns columns)
    {
        classCount = columns.Probabilities.Length;
        Capacity = Math.Clamp(MostNumbers / Math.Max(classCount, 1), 1, MostRows);
        labels = new int[Capacity];
        predictions = columns.Prediction < 0 ? [] : new int[Capacity];
        weights = columns.Weight < 0 ? [] : new float[Capacity];
        probabilities = new float[Capacity * classCount];
    }

    internal int Capacity { get; }

    internal int Count { get; private set; }

    internal ReadOnlySpan<int> Labels => labels.AsSpan(0, Count);

    /// <summary>Empty where the file has none.</summary>
    internal ReadOnlySpan<int> Predictions => predictions.AsSpan(0, Math.Min(Count, predictions.Length));

    /// <summary>Empty where the file has none.</summary>
    internal ReadOnlySpan<float> Weights => weights.AsSpan(0, Math.Min(Count, weights.Length));

    /// <summary>[N,C], or empty where the file has none.</summary>
    internal ReadOnlySpan<float> Probabilities => probabilities.AsSpan(0, Count * classCount);

    /// <summary>Where the probabilities of the next row go.</summary>
    internal Span<float> NextProbabilities => probabilities.AsSpan(Count * classCount, classCount);

    internal void Clear() => Count = 0;

    /// <summary>Ends the row whose probabilities were written.</summary>
    internal void Add(int label, int prediction, float weight)
    {
        labels[Count] = label;
        if (predictions.Length > 0)
            predictions[Count] = prediction;
        if (weights.Length > 0)
            weights[Count] = weight;
        Count++;
    }
}
