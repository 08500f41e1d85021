using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>
/// The node that a finished evaluation leaves in torch's graph. All that can be refused was refused before it is applied, because an exception
/// in backward ends the process.
/// </summary>
internal sealed class SquaredEmdFunction : autograd.SingleTensorFunction<SquaredEmdFunction>
{
    private const string GradientKey = "gradient";

    /// <summary>Native code reads what backward returned after managed code has let go of it: the thread's last one stays rooted.</summary>
    [ThreadStatic]
    private static Tensor? lastGradient;

    /// <inheritdoc/>
    public override string Name => nameof(SquaredEmdFunction);

    /// <summary>Applies the node.</summary>
    /// <param name="logits">What the gradient is with respect to.</param>
    /// <param name="loss">The finished loss; the caller disposes its tensors.</param>
    internal static Tensor Record(Tensor logits, RecordedLoss loss)
    {
        // TorchSharp keeps tensors with the node, and frees them with it: on the finalizer's thread where a loss is left to the garbage
        // collector. In a dispose scope of the caller's they would be taken out of it there, while its own thread uses it.
        using DisposeScope scope = NewDisposeScope();
        Tensor recorded = apply(logits, loss).MoveToOuterDisposeScope();
        scope.Detach(scope.DisposablesView);
        return recorded;
    }

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        (var logits, var loss) = ((Tensor)vars[0], (RecordedLoss)vars[1]);
        ctx.save_for_backward([logits, loss.Targets, loss.Slopes]);
        ctx.save_data(GradientKey, new NodeGradient(loss.Composition, logits.shape, logits.dtype));

        // Otherwise a gradient that nobody computed arrives as zeros like a tensor of the caller's dispose scope, disposed by then.
        ctx.set_materialize_grads(false);
        return loss.Value;
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        // A handle of this call's own, which nothing else would hold while native code reads it, or dispose before the finalizer.
        using Tensor gradOutput = grad_output;
        if (gradOutput.IsInvalid)
            return [null!, null!];
        Tensor? gradient = GradientOrNaN(ctx, gradOutput);
        lastGradient?.Dispose();
        lastGradient = gradient;
        return [gradient!, null!];
    }

    /// <summary>
    /// The gradient, or NaN where there is none: logits or targets were changed in place since, or memory has run out. There is no way to say
    /// so but a loud wrong answer. Null where a device has failed so that not even one NaN can be made there.
    /// </summary>
    private static Tensor? GradientOrNaN(autograd.AutogradContext ctx, Tensor gradOutput)
    {
        var gradient = (NodeGradient)ctx.get_data(GradientKey);
        try
        {
            return GradientOf(gradient, ctx, gradOutput);
        }
        catch (Exception)
        {
            return NaNOrNone(gradient, gradOutput);
        }
    }

    private static Tensor GradientOf(NodeGradient gradient, autograd.AutogradContext ctx, Tensor gradOutput)
    {
        using DisposeScope scope = NewDisposeScope();
        List<Tensor> saved = ctx.get_saved_variables();
        (Tensor logits, Tensor targets, Tensor slopes) = (saved[0], saved[1], saved[2]);
        return is_grad_enabled() && logits.requires_grad
            ? gradient.Composed(logits, targets, gradOutput)
            : gradient.Scaled(slopes, gradOutput);
    }

    private static Tensor? NaNOrNone(NodeGradient gradient, Tensor gradOutput)
    {
        try
        {
            return gradient.NotANumber(gradOutput);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
