using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>
/// The loss as a user would compose it of torch operations, one row of classes after the other: what the module is compared with.
/// </summary>
public static class TorchLoss
{
    public static Tensor Of(TorchTerms terms, Tensor logits, Tensor targets, EmdOptions? options = null)
    {
        options ??= EmdOptions.Default;
        long classCount = logits.shape[1];
        Tensor z = logits.movedim([1], [-1]).reshape(-1, classCount);
        Tensor? labels = targets.is_floating_point() ? null : targets.reshape(-1).to(int64).clamp(0, classCount - 1);
        Tensor t = labels is null
            ? targets.movedim([1], [-1]).reshape(-1, classCount)
            : eye(classCount, dtype: z.dtype).index_select(0, labels);
        Tensor weight = RowWeights(targets, t, options);
        t = ((1 - options.LabelSmoothing) * t) + (options.LabelSmoothing / classCount);
        Tensor p = options.Input == EmdInput.Probabilities ? z : z.softmax(-1);
        Tensor emd = Normalized(terms.Sum(p, t, labels), classCount, options);
        double alpha = options.CrossEntropyWeight ?? terms.DefaultCrossEntropyWeight;
        Tensor loss = weight * (((options.EmdWeight ?? 1) * emd) + (alpha * CrossEntropy(z, t, options)));
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

    private static Tensor Normalized(Tensor sum, long classCount, EmdOptions options) => options.Normalization switch
    {
        EmdNormalization.Mean => sum / classCount,
        EmdNormalization.RootMean => (sum / classCount).sqrt(),
        _ => sum,
    };

    private static Tensor CrossEntropy(Tensor z, Tensor t, EmdOptions options)
    {
        Tensor logarithms = options.Input == EmdInput.Probabilities ? z.log() : z.log_softmax(-1);
        return -(t * logarithms).sum(-1);
    }
}
