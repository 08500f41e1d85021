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
        Dataset part = data.Select(rows);
        return new Part(
            tensor(part.Inputs).reshape([part.Count, .. part.RowShape]), tensor(Array.ConvertAll(part.Labels, label => (long)label)));
    }
}
