using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>
/// Checks of targets by torch's own operations, where the kernels cannot make them: other devices, and half precision's rounding.
/// </summary>
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
        if (FirstOf(isBad) is not { } row)
            return;
        long label = labels.reshape(-1)[row].item<long>();
        throw new ArgumentException(
            FormattableString.Invariant($"Row {row} has label {label}, which is no class index from 0 to {classCount - 1} nor ignored."),
            "targets");
    }

    /// <summary>Checks that soft targets are distributions over their second axis.</summary>
    /// <exception cref="ArgumentException">A row is not finite, is negative, or does not sum to 1.</exception>
    internal static void CheckDistributions(Tensor targets)
    {
        double tolerance = targets.dtype is ScalarType.Float16 or ScalarType.BFloat16 ? TargetTolerance.SixteenBit : TargetTolerance.Single;
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using Scalar zero = 0, one = 1, most = tolerance;
        Tensor sums = targets.to(ScalarType.Float64).sum(1);
        Tensor isGood = targets.ge(zero).all(1).logical_and(sums.sub(one).abs().le(most));
        if (FirstOf(isGood.logical_not()) is not { } row)
            return;
        double sum = sums.reshape(-1)[row].item<double>();
        throw new ArgumentException(
            FormattableString.Invariant(
                $"The targets of row {row} sum to {sum}, or one is negative or not finite: they must sum to 1 within {tolerance}."),
            "targets");
    }

    private static long? FirstOf(Tensor isBad)
    {
        Tensor rows = isBad.reshape(-1).nonzero();
        return rows.shape[0] == 0 ? null : rows[0, 0].item<long>();
    }
}
