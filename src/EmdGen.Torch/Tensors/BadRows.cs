using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>Rows that a check found fault with.</summary>
internal static class BadRows
{
    /// <summary>The first of them, for which the device is waited for; null where there is none.</summary>
    /// <param name="areBad">[N,...], bool.</param>
    internal static long? FirstOf(Tensor areBad)
    {
        Tensor rows = areBad.reshape(-1).nonzero();
        return rows.shape[0] == 0 ? null : rows[0, 0].item<long>();
    }
}
