using EmdGen.Testing.Kernels;
using EmdGen.Torch.Calls;
using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>The loss composed of torch's own operations, for the checks that kernels pass.</summary>
public sealed class ComposedSubject(string name, GroundDistance distance) : Subject($"composed {name}", distance)
{
    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(logits, tensor(labels), losses, gradient, options);

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(logits, tensor(labels), losses, gradient, options);

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(logits, tensor(targets), losses, gradient, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => throw new NotSupportedException();

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => throw new NotSupportedException();

    public override float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => throw new NotSupportedException();

    private float Evaluate(float[] logits, Tensor targets, float[]? losses, float[]? gradient, EmdOptions? options)
    {
        using DisposeScope scope = NewDisposeScope();
        options ??= EmdOptions.Default;
        int positions = options.PositionCount, images = logits.Length / (ClassCount * positions);
        long[] shape = positions == 1 ? [images, ClassCount] : [images, ClassCount, positions];
        long[] targetShape = targets.is_floating_point() ? shape : positions == 1 ? [images] : [images, positions];
        Tensor input = tensor(logits, shape).requires_grad_(), target = targets.reshape(targetShape);
        Tensor Loss(EmdReduction reduction)
        {
            EmdOptions reduced = options with { Reduction = reduction };
            return TensorLoss.Composed(Distance, input, target, TensorShape.Of(input, target, ClassCount, reduced), reduced);
        }

        if (losses is not null)
            Numbers(Loss(EmdReduction.None)).CopyTo(losses, 0);
        Tensor value = Loss(options.Reduction == EmdReduction.None ? EmdReduction.Sum : options.Reduction);
        if (gradient is not null)
            Numbers(autograd.grad([value], [input])[0]).CopyTo(gradient, 0);
        return value.item<float>();
    }

    private static float[] Numbers(Tensor values) => values.detach().contiguous().data<float>().ToArray();
}
