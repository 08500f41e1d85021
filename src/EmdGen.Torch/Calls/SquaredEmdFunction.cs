using System.Runtime.InteropServices;
using EmdGen.Torch.Composition;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>
/// The node that a finished evaluation leaves in torch's graph. All that can fail has run before it is applied, because an exception in
/// backward ends the process.
/// </summary>
internal sealed class SquaredEmdFunction : autograd.SingleTensorFunction<SquaredEmdFunction>
{
    private const string CompositionKey = "composition";
    private const string ShapeKey = "shape";

    /// <summary>Native code reads what backward returned after managed code has let go of it: the thread's last one stays rooted.</summary>
    [ThreadStatic]
    private static Tensor? lastGradient;

    /// <inheritdoc/>
    public override string Name => nameof(SquaredEmdFunction);

    /// <summary>Applies the node.</summary>
    /// <param name="logits">What the gradient is with respect to.</param>
    /// <param name="targets">Kept for second derivatives.</param>
    /// <param name="value">The finished loss.</param>
    /// <param name="gradient">Its finished gradient.</param>
    /// <param name="composition">The same loss, composed, for second derivatives.</param>
    internal static Tensor Record(Tensor logits, Tensor targets, Tensor value, Tensor gradient, LossComposition composition)
        => apply(logits, targets, gradient, value, composition);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var logits = (Tensor)vars[0];
        ctx.save_for_backward([logits, (Tensor)vars[1], (Tensor)vars[2]]);
        ctx.save_data(CompositionKey, vars[4]);
        ctx.save_data(ShapeKey, logits.shape);

        // Otherwise a gradient that nobody computed arrives as zeros like a tensor of the caller's dispose scope, disposed by then.
        ctx.set_materialize_grads(false);
        return (Tensor)vars[3];
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        // A handle of this call's own, which nothing else would hold while native code reads it, or dispose before the finalizer.
        using Tensor gradOutput = grad_output;
        if (gradOutput.IsInvalid)
            return [null!, null!, null!, null!, null!];
        Tensor gradient = Gradient(ctx, gradOutput).DetachFromDisposeScope();
        lastGradient?.Dispose();
        lastGradient = gradient;
        return [gradient, null!, null!, null!, null!];
    }

    private static Tensor Gradient(autograd.AutogradContext ctx, Tensor gradOutput)
    {
        using DisposeScope scope = NewDisposeScope();
        List<Tensor> saved;
        try
        {
            saved = ctx.get_saved_variables();
        }
        catch (ExternalException)
        {
            // Logits or targets were changed in place since, so there is no right answer, and no way to say so but a loud wrong one.
            using Scalar nan = float.NaN;
            return full((long[])ctx.get_data(ShapeKey), nan, gradOutput.dtype, gradOutput.device).MoveToOuterDisposeScope();
        }

        (Tensor logits, Tensor targets, Tensor slopes) = (saved[0], saved[1], saved[2]);
        if (is_grad_enabled())
        {
            var composition = (LossComposition)ctx.get_data(CompositionKey);
            Tensor loss = composition.Loss(logits, targets);
            return autograd.grad([loss], [logits], [gradOutput], retain_graph: true, create_graph: true)[0].MoveToOuterDisposeScope();
        }

        Tensor scale = gradOutput.dim() == 0 ? gradOutput : gradOutput.unsqueeze(1);
        return (slopes * scale).MoveToOuterDisposeScope();
    }
}
