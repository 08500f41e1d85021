using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>
/// The node that a finished evaluation leaves in torch's graph. All that can fail has run before it is applied, because an exception in
/// backward ends the process.
/// </summary>
internal sealed class SquaredEmdFunction : autograd.SingleTensorFunction<SquaredEmdFunction>
{
    private const string CompositionKey = "composition";
    private const string ShapeKey = "shape";

    /// <summary>Native code still reads what backward returned when managed code has let go of it: the thread's last one stays rooted.</summary>
    [ThreadStatic]
    private static Tensor? lastGradient;

    /// <inheritdoc/>
    public override string Name => nameof(SquaredEmdFunction);

    /// <summary>Applies the node.</summary>
    /// <param name="logits">What the gradient is with respect to.</param>
    /// <param name="targets">Kept for second derivatives.</param>
    /// <param name="result">The finished evaluation.</param>
    /// <param name="composition">The same loss, composed, for second derivatives.</param>
    internal static Tensor Record(Tensor logits, Tensor targets, KernelResult result, ChainComposition composition)
        => apply(logits, targets, result.Gradient!, result.Value, composition);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        ctx.save_for_backward([(Tensor)vars[0], (Tensor)vars[1], (Tensor)vars[2]]);
        ctx.save_data(CompositionKey, vars[4]);
        ctx.save_data(ShapeKey, ((Tensor)vars[0]).shape);
        return (Tensor)vars[3];
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        Tensor gradient = Gradient(ctx, grad_output).DetachFromDisposeScope();
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
            // The logits were changed in place since, so there is no right answer, and no way to say so but a loud wrong one.
            return full((long[])ctx.get_data(ShapeKey), float.NaN, gradOutput.dtype, gradOutput.device).MoveToOuterDisposeScope();
        }

        (Tensor logits, Tensor targets, Tensor slopes) = (saved[0], saved[1], saved[2]);
        if (is_grad_enabled())
        {
            var composition = (ChainComposition)ctx.get_data(CompositionKey);
            Tensor loss = composition.Loss(logits, targets);
            return autograd.grad([loss], [logits], [gradOutput], retain_graph: true, create_graph: true)[0].MoveToOuterDisposeScope();
        }

        Tensor scale = gradOutput.dim() == 0 ? gradOutput : gradOutput.unsqueeze(1);
        return (slopes * scale).MoveToOuterDisposeScope();
    }
}
