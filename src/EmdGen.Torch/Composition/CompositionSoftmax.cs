using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// The softmax and the cross entropy of logits, relative to each row's largest one, which is a constant 1 among the exponentials: so the
/// gradient of that class is the sum of the others', and not a difference of numbers that all but meet.
/// </summary>
internal sealed class CompositionSoftmax
{
    private readonly Tensor differences;
    private readonly Tensor logarithm;

    /// <summary>[N,...]: 0, whose slope is -1 at the largest logit.</summary>
    private readonly Tensor shift;

    internal CompositionSoftmax(Tensor logits)
    {
        Tensor largest = logits.detach().argmax(1, keepdim: true), constant = logits.detach().gather(1, largest);
        Tensor gathered = logits.gather(1, largest);
        shift = (constant - gathered).squeeze(1);
        Tensor isLargest = largest.squeeze(1).OneHot(logits.shape[1]).to(ScalarType.Bool);
        differences = where(isLargest, zeros_like(logits), logits - gathered);
        Tensor others = where(isLargest, zeros_like(differences), differences.exp());

        // An infinity, or a row of nothing but negative ones, is NaN from here on; otherwise 0 is added.
        Tensor rest = others.sum(1, keepdim: true).Plus(constant - constant), all = rest.Plus(rest.Constant(1));
        logarithm = rest.log1p().squeeze(1);
        Masses = where(isLargest, ones_like(others), others) / all;
    }

    /// <summary>[N,C,...].</summary>
    internal Tensor Masses { get; }

    /// <summary>
    /// [N,...]. A class without target mass costs nothing, though its logarithm be infinite. The gradient is p_j - t_j also of targets whose
    /// sum is not quite 1, as it is everywhere: the largest logit, from which all are counted, gets what the others' slopes leave too much of.
    /// </summary>
    /// <param name="targets">[N,C,...].</param>
    internal Tensor CrossEntropy(Tensor targets)
    {
        Tensor excess = targets.sum(1) - logarithm.Constant(1);
        Tensor ofTargets = targets * where(targets.logical_not(), zeros_like(differences), differences);
        return (logarithm - ofTargets.sum(1)).Plus(excess * logarithm.detach()).Plus(excess * shift);
    }
}
