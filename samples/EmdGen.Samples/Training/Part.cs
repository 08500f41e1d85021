using EmdGen.Samples.Input;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>One part of a split, as tensors.</summary>
/// <param name="Inputs">[N,...].</param>
/// <param name="Labels">[N] int64 class indices.</param>
public sealed record Part(Tensor Inputs, Tensor Labels)
{
    /// <summary>N.</summary>
    public long Count => Labels.shape[0];

    internal static Part Of(Dataset data, int[] rows)
    {
        int length = data.RowLength;
        float[] inputs = new float[rows.Length * length];
        for (int i = 0; i < rows.Length; i++)
            data.Inputs.AsSpan(rows[i] * length, length).CopyTo(inputs.AsSpan(i * length));
        long[] labels = [.. rows.Select(row => (long)data.Labels[row])];
        return new Part(tensor(inputs).reshape([rows.Length, .. data.RowShape]), tensor(labels));
    }
}
