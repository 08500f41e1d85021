using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>The rows of a composed loss: input with ignored rows blanked, smoothed target distributions, and the rows' weights.</summary>
internal sealed class CompositionRows
{
    internal CompositionRows(Tensor logits, Tensor targets, int classCount, EmdOptions options)
    {
        ScalarType type = logits.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        Input = logits.to(type);
        bool isSoft = targets.is_floating_point();
        if (isSoft)
        {
            Targets = targets.to(type);
        }
        else
        {
            Tensor labels = targets.to(ScalarType.Int64);
            if (options.IgnoreIndex is { } ignored)
            {
                // Blanked before the softmax: a NaN there would reach the gradient even through a weight of 0.
                IsIgnored = labels.eq(ignored);
                labels = labels.masked_fill(IsIgnored, 0);
                Input = Input.masked_fill(IsIgnored.unsqueeze(1), 1.0 / classCount);
            }

            Targets = nn.functional.one_hot(labels, classCount).movedim([-1], [1]).to(type);
        }

        Weights = WeightsOf(classCount, options, type);
        if (options.LabelSmoothing != 0)
            Targets = (Targets * (1 - options.LabelSmoothing)) + (options.LabelSmoothing / classCount);
    }

    /// <summary>[N,C,...], float32 or float64.</summary>
    internal Tensor Input { get; }

    /// <summary>[N,C,...].</summary>
    internal Tensor Targets { get; }

    /// <summary>[N,...]: 0 for ignored rows.</summary>
    internal Tensor Weights { get; }

    private Tensor? IsIgnored { get; }

    private Tensor WeightsOf(int classCount, EmdOptions options, ScalarType type)
    {
        Tensor weights = ones_like(Input.select(1, 0)).detach();
        if (!options.RowWeights.IsEmpty)
            weights = weights * tensor(options.RowWeights.ToArray(), dtype: type, device: Input.device).reshape(weights.shape);
        if (!options.ClassWeights.IsEmpty)
        {
            var shape = new long[Input.dim()];
            Array.Fill(shape, 1);
            shape[1] = classCount;
            weights = weights * (Targets * tensor(options.ClassWeights.ToArray(), dtype: type, device: Input.device).reshape(shape)).sum(1);
        }

        return IsIgnored is null ? weights : weights.masked_fill(IsIgnored, 0);
    }
}
