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
            DeviceType.CPU when Fits(logits, targets) => Fused<TEmd>(distance, logits, targets, shape, options),
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
            DistributionTensors.CheckTargets(targets);
        if (ProbabilityChecks.AreAskedFor(options))
            DistributionTensors.CheckProbabilities(logits, targets, options);
        return new LossComposition(structure, options).Loss(logits, targets);
    }

    /// <summary>Spans reach over the tensors, in the type that the kernels take them in.</summary>
    private static bool Fits(Tensor logits, Tensor targets)
    {
        ScalarType type = KernelTensors.TypeOf(logits, targets, NeedsGradient(logits));
        return TensorSpans.Fits(logits, type) && TensorSpans.Fits(targets, TensorShape.IsFloating(targets.dtype) ? type : targets.dtype);
    }

    private static Tensor Fused<TEmd>(CallDistance distance, Tensor logits, Tensor targets, TensorShape shape, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        options = Checked(logits, targets, options);
        KernelResult result = new KernelCall<TEmd>(distance, shape, options, NeedsGradient(logits)).Run(logits, targets);
        return Recorded(result, distance, logits, targets, options);
    }

    private static bool NeedsGradient(Tensor logits) => logits.requires_grad && is_grad_enabled();

    /// <summary>
    /// Checks 16-bit distributions that are widened for the kernels: rounded, they sum to 1 less exactly than the kernels ask of wider ones.
    /// </summary>
    private static EmdOptions Checked(Tensor logits, Tensor targets, EmdOptions options)
    {
        ScalarType type = KernelTensors.TypeOf(logits, targets, NeedsGradient(logits));
        if (options.ValidateTargets && DistributionTensors.AreWidened(targets, type))
        {
            DistributionTensors.CheckTargets(targets);
            options = options with { ValidateTargets = false };
        }

        if (ProbabilityChecks.AreAskedFor(options) && DistributionTensors.AreWidened(logits, type))
        {
            DistributionTensors.CheckProbabilities(logits, targets, options);
            options = options with { ValidateProbabilities = false };
        }

        return options;
    }

    private static Tensor Recorded(KernelResult result, CallDistance distance, Tensor logits, Tensor targets, EmdOptions options)
    {
        if (result.Gradient is null)
            return result.Value;
        using Tensor value = result.Value, slopes = result.Gradient;
        return SquaredEmdFunction.Record(
            logits, new RecordedLoss(targets, value, slopes, new LossComposition(distance.Structure, options)));
    }
}
