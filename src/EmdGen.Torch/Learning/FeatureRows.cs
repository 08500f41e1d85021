using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Learning;

/// <summary>Features and labels as a learner reads them: on the CPU, row by row, without the rows that are ignored.</summary>
internal sealed class FeatureRows : IDisposable
{
    private readonly Tensor features;
    private readonly Tensor labels;

    /// <param name="features">[N,F] or [N,F,...].</param>
    /// <param name="labels">[N] or [N,...].</param>
    /// <param name="ignoreIndex">The label of the rows to leave out.</param>
    /// <exception cref="ArgumentException">A type or shape does not fit.</exception>
    internal FeatureRows(Tensor features, Tensor labels, long? ignoreIndex)
    {
        Check(features, labels);
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = features.movedim([1], [-1]).reshape(-1, features.shape[1]), classes = labels.reshape(-1);
        if (ignoreIndex is { } ignored)
        {
            Tensor counted = classes.ne(tensor(ignored, device: classes.device)).nonzero().squeeze(1);
            (rows, classes) = (rows.index_select(0, counted.to(rows.device)), classes.index_select(0, counted));
        }

        // A handle of this object's own, even where nothing had to be converted.
        this.features = rows.to(float32, CPU).contiguous().alias().DetachFromDisposeScope();
        this.labels = classes.to(int64, CPU).contiguous().alias().DetachFromDisposeScope();
        FeatureCount = (int)features.shape[1];
    }

    /// <summary>F.</summary>
    internal int FeatureCount { get; }

    /// <exception cref="ArgumentException">A label is no class or a feature not finite; nothing was added.</exception>
    internal void AddTo(GroundDistanceLearner learner)
    {
        learner.Observe(TensorSpans.Of<float>(features), TensorSpans.Of<long>(labels));
        GC.KeepAlive(this);
    }

    public void Dispose()
    {
        features.Dispose();
        labels.Dispose();
    }

    private static void Check(Tensor features, Tensor labels)
    {
        TensorShape.CheckDense(features, nameof(features));
        TensorShape.CheckDense(labels, nameof(labels));
        long[] shape = features.shape;
        if (!TensorShape.IsFloating(features.dtype))
            throw Invalid(nameof(features), $"features has type {features.dtype}, but must be float32, float64, float16 or bfloat16.");
        if (shape.Length < 2 || shape[1] == 0)
            throw Invalid(nameof(features), $"features has shape {TensorShape.Text(shape)}, but must be [N,F] or [N,F,...].");
        if (labels.dtype is not (ScalarType.Int32 or ScalarType.Int64))
            throw Invalid(nameof(labels), $"labels has type {labels.dtype}, but must be int32 or int64.");
        long[] expected = [shape[0], .. shape.AsSpan(2)];
        if (!labels.shape.AsSpan().SequenceEqual(expected))
        {
            throw Invalid(
                nameof(labels),
                $"labels has shape {TensorShape.Text(labels.shape)}, but features of {TensorShape.Text(shape)} need {TensorShape.Text(expected)}.");
        }

        if (features.numel() > TensorSpans.MostBytes / sizeof(float) || labels.numel() > TensorSpans.MostBytes / sizeof(long))
            throw Invalid(nameof(features), $"features has shape {TensorShape.Text(shape)}, more than 2 GiB: observe a part at a time.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
