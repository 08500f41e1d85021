using ILGPU;

namespace GpuTraining;

/// <summary>What a linear model does on the device, one thread a number.</summary>
internal static class LinearKernels
{
    /// <summary>logits[i, c] = sum over f of features[i, f] * weights[f, c].</summary>
    internal static void Forward(
        Index1D index, ArrayView<float> features, ArrayView<float> weights, ArrayView<float> logits, int featureCount, int classCount)
    {
        int row = index / classCount, c = index % classCount;
        float sum = 0f;
        for (int f = 0; f < featureCount; f++)
            sum += features[(row * featureCount) + f] * weights[(f * classCount) + c];
        logits[index] = sum;
    }

    /// <summary>
    /// parts[k, f, c] = sum of features[i, f] * gradient[i, c] over the rows of chunk k: few terms for each thread, so that there are many threads.
    /// </summary>
    internal static void WeightGradient(
        Index1D index,
        ArrayView<float> features,
        ArrayView<float> gradient,
        ArrayView<float> parts,
        int featureCount,
        int classCount,
        int rowsPerChunk)
    {
        int weightCount = featureCount * classCount, weight = index % weightCount;
        int f = weight / classCount, c = weight % classCount;
        int rowCount = (int)(gradient.Length / classCount);
        int first = index / weightCount * rowsPerChunk, end = IntrinsicMath.Min(first + rowsPerChunk, rowCount);
        float sum = 0f;
        for (int row = first; row < end; row++)
            sum += features[(row * featureCount) + f] * gradient[(row * classCount) + c];
        parts[index] = sum;
    }

    /// <summary>One step down the gradient.</summary>
    internal static void Step(Index1D index, ArrayView<float> weights, ArrayView<float> parts, float rate)
    {
        float sum = 0f;
        for (long part = index; part < parts.Length; part += weights.Length)
            sum += parts[part];
        weights[index] -= rate * sum;
    }
}
