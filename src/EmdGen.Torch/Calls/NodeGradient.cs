using EmdGen.Torch.Composition;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>
/// The gradient by the logits once the gradient by the loss is known. 16-bit gradients are rounded here and not before: a loss is scaled so
/// that its gradient survives the rounding. Results belong to no dispose scope.
/// </summary>
/// <param name="composition">The loss, composed, for second derivatives.</param>
/// <param name="shape">Of the logits.</param>
/// <param name="type">Of the logits.</param>
internal sealed class NodeGradient(LossComposition composition, long[] shape, ScalarType type)
{
    /// <summary>The finished gradient, times the gradient by the loss.</summary>
    /// <param name="slopes">Of the shape of the logits.</param>
    /// <param name="gradOutput">A scalar, or [N,...]; of any strides.</param>
    internal Tensor Scaled(Tensor slopes, Tensor gradOutput)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor gradient = slopes * (gradOutput.dim() == 0 ? gradOutput : gradOutput.unsqueeze(1));
        return (gradient.dtype == type ? gradient : gradient.to(type)).DetachFromDisposeScope();
    }

    /// <summary>The same as a formula, which can be derived again.</summary>
    internal Tensor Composed(Tensor logits, Tensor targets, Tensor gradOutput)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor loss = composition.Loss(logits, targets);
        return autograd.grad([loss], [logits], [gradOutput], retain_graph: true, create_graph: true)[0].DetachFromDisposeScope();
    }

    /// <summary>NaN throughout, one number in memory: for where there is no right answer.</summary>
    internal Tensor NotANumber(Tensor gradOutput)
    {
        using DisposeScope scope = NewDisposeScope();
        return tensor(double.NaN, type, gradOutput.device).expand(shape).DetachFromDisposeScope();
    }
}
