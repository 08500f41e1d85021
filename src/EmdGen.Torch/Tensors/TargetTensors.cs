using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>The check of labels by torch's own operations, where the kernels cannot make it: on other devices.</summary>
internal static class TargetTensors
{
    /// <summary>Checks that labels are classes or the ignore index.</summary>
    /// <exception cref="ArgumentException">A label is neither.</exception>
    internal static void CheckLabels(Tensor labels, int classCount, EmdOptions options)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using Scalar first = 0, end = classCount, ignored = options.IgnoreIndex ?? 0;
        labels = labels.to(ScalarType.Int64);
        Tensor isBad = labels.lt(first).logical_or(labels.ge(end));
        if (options.IgnoreIndex is not null)
            isBad = isBad.logical_and(labels.ne(ignored));
        if (BadRows.FirstOf(isBad) is not { } row)
            return;
        long label = labels.reshape(-1)[row].item<long>();
        throw LabelChecks.Refusal("targets", row, label, classCount, options);
    }
}
