using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The rows of a composed loss: input with ignored rows blanked, smoothed target distributions, and the rows' weights. All of it is float64,
/// which holds every product of weights, and in which autograd's own order of operations costs no digit that float32 shows.
/// </summary>
internal sealed class CompositionRows
{
    internal CompositionRows(Tensor logits, Tensor targets, int classCount, EmdOptions options)
    {
        Device device = DeviceOf(logits);
        Input = logits.to(ScalarType.Float64, device);
        Tensor? isIgnored = null;
        if (targets.is_floating_point())
        {
            Targets = targets.to(ScalarType.Float64, device);
        }
        else
        {
            Tensor labels = targets.to(ScalarType.Int64, device);
            if (options.IgnoreIndex is { } ignored)
            {
                // Blanked before the softmax: a NaN there would reach the gradient even through a weight of 0.
                isIgnored = labels.eq(tensor(ignored, device: labels.device));
                labels = where(isIgnored, zeros_like(labels), labels);
                Input = where(isIgnored.unsqueeze(1), Input.Constant(1.0 / classCount), Input);
            }

            Labels = labels;
            Targets = labels.OneHot(classCount).to(Input.dtype);
        }

        AreNormalized = options.Input == EmdInput.Logits;
        if (!AreNormalized)
        {
            // An infinity makes its row and its gradient NaN, as it does among logits: the factor is 1 elsewhere.
            Input *= (Input - Input).detach().sum(1, keepdim: true).Plus(Input.Constant(1));
        }

        Weights = CompositionWeights.Of(Input, Targets, Labels, isIgnored, options);
        HasOneHotTargets = Labels is not null && options.LabelSmoothing == 0;
        if (options.LabelSmoothing != 0)
            Targets = (Targets * Input.Constant(1 - options.LabelSmoothing)).Plus(Input.Constant(options.LabelSmoothing / classCount));
    }

    /// <summary>[N,C,...].</summary>
    internal Tensor Input { get; }

    /// <summary>[N,C,...].</summary>
    internal Tensor Targets { get; }

    /// <summary>Every target is 1 for the label of its row, and 0 elsewhere.</summary>
    internal bool HasOneHotTargets { get; }

    /// <summary>Predictions sum to 1 because they come of a softmax.</summary>
    internal bool AreNormalized { get; }

    /// <summary>[N,...], int64: 0 for ignored rows. Null for soft targets.</summary>
    internal Tensor? Labels { get; }

    /// <summary>[N,...]: 0 for ignored rows; under a mean with the sum 1, if any row counts.</summary>
    internal Tensor Weights { get; }

    /// <summary>The tensor's own device where that is known to have float64, as Apple's has not; otherwise the CPU.</summary>
    private static Device DeviceOf(Tensor logits) => logits.device_type is DeviceType.CPU or DeviceType.CUDA ? logits.device : CPU;
}
