using EmdGen.Torch.Composition;
using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <summary>The squared EMD loss as a function of tensors.</summary>
public static class EmdFunctional
{
    /// <summary>The squared EMD loss of generated classes, by their fused kernels where there is one for the tensors.</summary>
    /// <typeparam name="TEmd">The type generated for the classes, whose distances are fixed at compile time.</typeparam>
    /// <param name="logits">
    /// [N,C] or [N,C,...] (class axis second): float32, float64, float16 or bfloat16, on any device, of any layout. The gradient is with
    /// respect to it.
    /// </param>
    /// <param name="targets">
    /// Labels [N] or [N,...], int64 or int32; or soft targets of the shape of <paramref name="logits"/>, which take no gradient.
    /// </param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>. A PositionCount of 1 is taken from the shape.</param>
    /// <returns>A scalar of the type of <paramref name="logits"/>, or the losses [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A shape, type or device does not fit, a target is no class or no distribution, or the classes' distances are learned.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The targets are soft, but the distances a table, whose loss is defined for labels alone.
    /// </exception>
    public static Tensor squared_emd<TEmd>(Tensor logits, Tensor targets, EmdOptions? options = null)
        where TEmd : struct, ISquaredEmd
        => Evaluate<TEmd>(logits, targets, CallDistance.Of<TEmd>(null), options);

    /// <summary>The squared EMD loss of generated classes whose distances are learned, with the distances of this call.</summary>
    /// <typeparam name="TEmd">The type generated for the classes.</typeparam>
    /// <param name="logits">As without a distance.</param>
    /// <param name="targets">Labels [N] or [N,...], int64 or int32.</param>
    /// <param name="distance">Between the C classes; the classes' own sensitivity, bias and exponent apply to it.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>. A PositionCount of 1 is taken from the shape.</param>
    /// <returns>A scalar of the type of <paramref name="logits"/>, or the losses [N,...] under <see cref="EmdReduction.None"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A shape, type or device does not fit, a target is no class, the distance is of another class count, or the classes' distances are
    /// fixed at compile time.
    /// </exception>
    /// <exception cref="NotSupportedException">The targets are soft.</exception>
    public static Tensor squared_emd<TEmd>(Tensor logits, Tensor targets, GroundDistance distance, EmdOptions? options = null)
        where TEmd : struct, ISquaredEmd
    {
        ArgumentNullException.ThrowIfNull(distance);
        return Evaluate<TEmd>(logits, targets, CallDistance.Of<TEmd>(distance), options);
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

    private static Tensor Evaluate<TEmd>(Tensor logits, Tensor targets, CallDistance distance, EmdOptions? options)
        where TEmd : struct, ISquaredEmd
    {
        options ??= EmdOptions.Default;
        TensorShape shape = TensorShape.Of(logits, targets, TEmd.ClassCount, options);
        if (targets.requires_grad && is_grad_enabled())
            throw new ArgumentException("targets requires a gradient, but there is none by targets: detach it.", nameof(targets));
        Tensor loss = logits.device_type == DeviceType.CPU && TensorSpans.Fits(logits)
            ? Fused<TEmd>(distance, logits, targets, shape, options)
            : Composed(distance.Structure, logits, targets, shape, options);

        // The caller may hold no reference of its own: model.forward(x) as an argument.
        GC.KeepAlive(logits);
        GC.KeepAlive(targets);
        return loss;
    }

    private static Tensor Fused<TEmd>(CallDistance distance, Tensor logits, Tensor targets, TensorShape shape, EmdOptions options)
        where TEmd : struct, ISquaredEmd
    {
        if (options.ValidateTargets && targets.dtype != logits.dtype && targets.dtype is ScalarType.Float16 or ScalarType.BFloat16)
        {
            // Rounded to half precision, rows sum to 1 less exactly than the kernels of the logits' type ask for.
            TargetTensors.CheckDistributions(targets);
            options = options with { ValidateTargets = false };
        }

        bool needsGradient = logits.requires_grad && is_grad_enabled();
        KernelResult result = new KernelCall<TEmd>(distance, shape, options, needsGradient).Run(logits, targets);
        if (!needsGradient)
            return result.Value;
        using Tensor value = result.Value, gradient = result.Gradient!;
        return SquaredEmdFunction.Record(logits, targets, value, gradient, new LossComposition(distance.Structure, options));
    }
}
