using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>
/// Checks of distributions by torch's own operations, where the kernels cannot make them: on other devices, and where 16-bit numbers are
/// widened for the kernels, whose sums miss 1 by their rounding.
/// </summary>
internal static class DistributionTensors
{
    /// <summary>True for 16-bit numbers that kernels are given in a wider type.</summary>
    internal static bool AreWidened(Tensor tensor, ScalarType type) => KernelTensors.Is16Bit(tensor.dtype) && tensor.dtype != type;

    /// <summary>Checks that soft targets are distributions over their second axis.</summary>
    /// <exception cref="ArgumentException">A row is not finite, is negative, or does not sum to 1.</exception>
    internal static void CheckTargets(Tensor targets)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        if (BadRows.FirstOf(BadTargets(targets)) is { } row)
            throw Refusal(DistributionRule.EveryRow(nameof(targets)), targets, row);
    }

    /// <summary>Checks that probabilities are distributions, but for rows that are ignored or hold a NaN.</summary>
    /// <exception cref="ArgumentException">A row is infinite, is negative, or does not sum to 1.</exception>
    internal static void CheckProbabilities(Tensor logits, Tensor targets, EmdOptions options)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        if (BadRows.FirstOf(BadProbabilities(logits, targets, options)) is { } row)
            throw Refusal(DistributionRule.Probabilities(default), logits, row);
    }

    /// <summary>[N,...], bool: the rows that are no distributions.</summary>
    internal static Tensor BadTargets(Tensor targets) => AreDistributions(targets).logical_not();

    /// <summary>[N,...], bool: the rows that are no distributions, though neither ignored nor with a NaN.</summary>
    internal static Tensor BadProbabilities(Tensor logits, Tensor targets, EmdOptions options)
    {
        Tensor areGood = AreDistributions(logits).logical_or(logits.isnan().any(1));
        if (options.IgnoreIndex is { } index && !TensorShape.IsFloating(targets.dtype))
        {
            using Scalar ignored = index;
            areGood = areGood.logical_or(targets.to(ScalarType.Int64).eq(ignored));
        }

        return areGood.logical_not();
    }

    private static Tensor AreDistributions(Tensor rows)
    {
        using Scalar zero = 0, one = 1, most = ToleranceOf(rows.dtype);
        Tensor sums = rows.to(ScalarType.Float64).sum(1);
        return rows.ge(zero).all(1).logical_and(sums.sub(one).abs().le(most));
    }

    private static double ToleranceOf(ScalarType type) => KernelTensors.Is16Bit(type) ? TargetTolerance.SixteenBit : TargetTolerance.Single;

    /// <summary>[C]: a row, counted over the batch and the positions.</summary>
    private static double[] Numbers(Tensor rows, long row)
    {
        Tensor last = rows.movedim([1], [-1]).reshape(-1, rows.shape[1]);
        return last.select(0, row).to(ScalarType.Float64, CPU).contiguous().data<double>().ToArray();
    }

    /// <summary>Says what is wrong with a row, in the words of all back ends.</summary>
    private static ArgumentException Refusal(in DistributionRule rule, Tensor rows, long row)
    {
        double[] numbers = Numbers(rows, row);
        int bad = Array.FindIndex(numbers, number => !(number >= 0 && double.IsFinite(number)));
        return DistributionRefusals.Of(rule, row, bad, bad < 0 ? numbers.Sum() : numbers[bad], ToleranceOf(rows.dtype));
    }
}
