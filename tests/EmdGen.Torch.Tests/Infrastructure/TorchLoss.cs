using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>
/// The loss as a user would compose it of torch operations, one row of classes after the other: what the module is compared with.
/// </summary>
public static class TorchLoss
{
    public static Tensor Of(GroundDistance distance, Tensor logits, Tensor targets, EmdOptions? options = null)
    {
        options ??= EmdOptions.Default;
        int classCount = distance.ClassCount;
        Tensor z = logits.movedim([1], [-1]).reshape(-1, classCount);
        Tensor t = targets.is_floating_point()
            ? targets.movedim([1], [-1]).reshape(-1, classCount)
            : eye(classCount, dtype: z.dtype).index_select(0, targets.reshape(-1).to(int64).clamp(0, classCount - 1));
        Tensor weight = RowWeights(targets, t, options);
        t = ((1 - options.LabelSmoothing) * t) + (options.LabelSmoothing / classCount);
        Tensor loss = weight * (((options.EmdWeight ?? 1) * Distance(distance, z, t, options)) + CrossEntropy(z, t, options));
        return options.Reduction switch
        {
            EmdReduction.None => loss.reshape([logits.shape[0], .. logits.shape[2..]]),
            EmdReduction.Sum => loss.sum(),
            _ => loss.sum() / weight.sum(),
        };
    }

    private static Tensor RowWeights(Tensor targets, Tensor t, EmdOptions options)
    {
        Tensor weight = ones(t.shape[0], dtype: t.dtype);
        if (!targets.is_floating_point() && options.IgnoreIndex is { } ignored)
            weight *= targets.reshape(-1).ne(ignored).to(t.dtype);
        if (!options.RowWeights.IsEmpty)
            weight *= tensor(options.RowWeights.ToArray()).to(t.dtype);
        return options.ClassWeights.IsEmpty ? weight : weight * t.matmul(tensor(options.ClassWeights.ToArray()).to(t.dtype));
    }

    private static Tensor Distance(GroundDistance distance, Tensor z, Tensor t, EmdOptions options)
    {
        int edges = distance.ClassCount - 1;
        Tensor lengths = tensor(Enumerable.Range(0, edges).Select(i => distance[i, i + 1]).ToArray(), dtype: z.dtype);
        Tensor below = ones(distance.ClassCount, edges, dtype: z.dtype).triu();
        Tensor p = options.Input == EmdInput.Probabilities ? z : z.softmax(-1);
        Tensor sum = (p - t).matmul(below).abs().pow(distance.Exponent).matmul(lengths);
        return options.Normalization switch
        {
            EmdNormalization.Mean => sum / distance.ClassCount,
            EmdNormalization.RootMean => (sum / distance.ClassCount).sqrt(),
            _ => sum,
        };
    }

    private static Tensor CrossEntropy(Tensor z, Tensor t, EmdOptions options)
    {
        Tensor logarithms = options.Input == EmdInput.Probabilities ? z.log() : z.log_softmax(-1);
        return -(options.CrossEntropyWeight ?? 0) * (t * logarithms).sum(-1);
    }
}
