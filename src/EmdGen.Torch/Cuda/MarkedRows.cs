using EmdGen.Torch.Tensors;
using EmdGen.Validation;
using static TorchSharp.torch;

namespace EmdGen.Torch.Cuda;

/// <summary>
/// Rows that have to be NaN because a distribution of theirs is none, where the device's kernels cannot see that: 16-bit distributions are
/// widened for them, and then sum to 1 less exactly than wider ones. Nothing waits for the device.
/// </summary>
/// <param name="Rows">[N,...], bool; null for none.</param>
/// <param name="Options">What is left for the kernels to check.</param>
internal readonly record struct MarkedRows(Tensor? Rows, EmdOptions Options)
{
    internal static MarkedRows Of(Tensor logits, Tensor targets, ScalarType type, EmdOptions options)
    {
        var marked = new MarkedRows(null, options);
        if (options.ValidateTargets && DistributionTensors.AreWidened(targets, type))
            marked = marked.With(DistributionTensors.BadTargets(targets), options with { ValidateTargets = false });
        if (ProbabilityChecks.AreAskedFor(options) && DistributionTensors.AreWidened(logits, type))
        {
            marked = marked.With(
                DistributionTensors.BadProbabilities(logits, targets, options), marked.Options with { ValidateProbabilities = false });
        }

        return marked;
    }

    /// <summary>[N,C,...]: the input of the kernels with NaN in the rows.</summary>
    internal Tensor In(Tensor input)
        => Rows is null ? input : where(Rows.unsqueeze(1), tensor(double.NaN, input.dtype, input.device), input);

    private MarkedRows With(Tensor rows, EmdOptions options) => new(Rows is null ? rows : Rows.logical_or(rows), options);
}
