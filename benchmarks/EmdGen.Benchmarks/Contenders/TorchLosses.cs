using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Benchmarks.Contenders;

/// <summary>Torch's eager mode on the same batch: the EMD composed of its operations, and its own cross entropy, each with backward.</summary>
public sealed class TorchLosses : IDisposable
{
    private readonly Tensor logits;
    private readonly Tensor labels;
    private readonly Tensor cumulativeTargets;

    public TorchLosses(Batch batch)
    {
        long images = batch.RowCount / batch.PositionCount;
        long[] shape = batch.PositionCount == 1
            ? [batch.RowCount, batch.ClassCount]
            : [images, batch.ClassCount, batch.PositionCount];
        logits = tensor(batch.Logits.ToArray()).reshape(shape).requires_grad_();
        labels = tensor(Array.ConvertAll(batch.Labels, label => (long)label));
        if (batch.PositionCount > 1)
            labels = labels.reshape(images, batch.PositionCount);
        cumulativeTargets = (batch.Targets.Length > 0 ? tensor(batch.Targets.ToArray()).reshape(shape) : OneHot(batch)).cumsum(1);
    }

    /// <summary>softmax, cumsum, sub, square, sum, mean, backward; the targets' cumulative sums are given for free.</summary>
    public float SquaredEmd()
    {
        using DisposeScope scope = NewDisposeScope();
        logits.grad = null;
        Tensor difference = logits.softmax(1).cumsum(1) - cumulativeTargets;
        Tensor loss = difference.square().sum(1).mean();
        loss.backward();
        return loss.item<float>();
    }

    /// <summary>cross_entropy, backward.</summary>
    public float CrossEntropy()
    {
        using DisposeScope scope = NewDisposeScope();
        logits.grad = null;
        Tensor loss = nn.functional.cross_entropy(logits, labels);
        loss.backward();
        return loss.item<float>();
    }

    /// <summary>The gradient of the last call, in the order of the logits.</summary>
    public float[] Gradient() => logits.grad!.contiguous().data<float>().ToArray();

    public void Dispose()
    {
        logits.Dispose();
        labels.Dispose();
        cumulativeTargets.Dispose();
    }

    private Tensor OneHot(Batch batch)
    {
        Tensor oneHot = nn.functional.one_hot(labels, batch.ClassCount).to(float32);
        return batch.PositionCount == 1 ? oneHot : oneHot.transpose(1, 2).contiguous();
    }
}
