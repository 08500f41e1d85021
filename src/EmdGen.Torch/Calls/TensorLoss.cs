using EmdGen.CompilerServices.Contracts;
using EmdGen.Torch.Composition;
using EmdGen.Torch.Cuda;
using EmdGen.Torch.Tensors;
using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>Computes the loss of a call: by the processor's kernels, by a CUDA device's, or composed of torch's operations.</summary>
internal static class TensorLoss
{
    /// <summary>The loss, after the checks that every way needs.</summary>
    internal static Tensor Of<TEmd>(Tensor logits, Tensor targets, CallDistance distance, EmdOptions? options)
        where TEmd : struct, ISquaredEmd
    {
        options ??= EmdOptions.Default;
        TensorShape shape = TensorShape.Of(logits, targets, TEmd.ClassCount, options);
        if (targets.requires_grad && is_grad_enabled())
            throw new ArgumentException("targets requires a gradient, but there is none by targets: detach it.", nameof(targets));
        Tensor loss = logits.device_type switch
        {
            DeviceType.CPU when TensorSpans.Fits(logits) => Fused<TEmd>(distance, logits, targets, shape, options),
            DeviceType.CUDA when TEmd.CudaLoss(logits.device_index) is { } kernels
                => OnCuda(kernels, distance, logits, targets, shape, options),
            _ => Composed(distance.Structure, logits, targets, shape, options),
        };

        // The caller may hold no reference of its own: model.forward(x) as an argument.
        GC.KeepAlive(logits);
        GC.KeepAlive(targets);
        return loss;
    }

    /// <summary>The loss by a CUDA device's kernels where they take the tensors.</summary>
    internal static Tensor OnCuda(
        CudaLoss kernels, CallDistance distance, Tensor logits, Tensor targets, TensorShape shape, EmdOptions options)
    {
        options = Checked(logits, targets, options);
        var call = new CudaCall(kernels, distance.Given, shape, options, NeedsGradient(logits));
        return call.IsPossible(logits, targets)
            ? Recorded(call.Run(logits, targets), distance, logits, targets, options)
            : Composed(distance.Structure, logits, targets, shape, options);
    }

    /// <summary>The loss in torch's own operations, after the checks that a kernel would make.</summary>
    internal static Tensor Composed(GroundDistance structure, Tensor logits, Tensor targets, TensorShape shape, EmdOptions options)
    {
        StructureChecks.Options(structure, options);
        if (shape.HasSoftTargets)
            StructureChecks.SoftTargets(structure);
        BatchChecks.Weights(new BatchShape((int)Math.Min(shape.RowCount, int.MaxValue), shape.ClassCount, shape.PositionCount), options);
        if (!shape.HasSoftTargets)
            TargetTensors.CheckLabels(targets, shape.ClassCount, options);
        else if (options.ValidateTargets)
            TargetTensors.CheckDistributions(targets);
        return new LossComposition(structure, options).Loss(logits, targets);
    }

    private static Tensor Fused<TEmd>(CallDistance distance, Tensor logits, Tensor targets, TensorShape shape, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        options = Checked(logits, targets, options);
        KernelResult result = new KernelCall<TEmd>(distance, shape, options, NeedsGradient(logits)).Run(logits, targets);
        return Recorded(result, distance, logits, targets, options);
    }

    private static bool NeedsGradient(Tensor logits) => logits.requires_grad && is_grad_enabled();

    /// <summary>Checks 16-bit targets of wider logits: rounded, rows sum to 1 less exactly than the kernels of the logits' type ask for.</summary>
    private static EmdOptions Checked(Tensor logits, Tensor targets, EmdOptions options)
    {
        if (!options.ValidateTargets || targets.dtype == logits.dtype || targets.dtype is not (ScalarType.Float16 or ScalarType.BFloat16))
            return options;
        TargetTensors.CheckDistributions(targets);
        return options with { ValidateTargets = false };
    }

    private static Tensor Recorded(KernelResult result, CallDistance distance, Tensor logits, Tensor targets, EmdOptions options)
    {
        if (result.Gradient is null)
            return result.Value;
        using Tensor value = result.Value, gradient = result.Gradient;
        return SquaredEmdFunction.Record(logits, targets, value, gradient, new LossComposition(distance.Structure, options));
    }
}
