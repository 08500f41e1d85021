using EmdGen.CompilerServices.Contracts;
using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Calls;

/// <summary>
/// Runs the kernels on CPU tensors, in place where they are contiguous and of one type: float64 through the reference, soft targets of
/// another type than the logits with both converted. Nothing is recorded for autograd here.
/// </summary>
internal readonly struct KernelCall<TEmd>(CallDistance distance, TensorShape shape, EmdOptions options, bool needsGradient)
    where TEmd : struct, ISquaredEmd
{
    private readonly EmdOptions options = options with { PositionCount = shape.PositionCount };

    internal KernelResult Run(Tensor logits, Tensor targets)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = KernelTensors.TypeOf(logits, targets), lossType = type == ScalarType.Float64 ? type : ScalarType.Float32;
        Tensor input = KernelTensors.InPlace(logits, type), target = KernelTensors.InPlace(targets, shape.HasSoftTargets ? type : targets.dtype);
        Tensor gradient = needsGradient ? empty_like(input) : empty(0, type);
        Tensor losses = empty(shape.LossShape, lossType);
        double value;
        try
        {
            value = type switch
            {
                ScalarType.Float64 => Exact(input, target, losses, gradient),
                ScalarType.Float16 => Fused(SixteenBit(Emd16BitType.Half, input, target, losses, gradient)),
                ScalarType.BFloat16 => Fused(SixteenBit(Emd16BitType.BFloat16, input, target, losses, gradient)),
                _ => Fused(Single(input, target, losses, gradient)),
            };
        }
        catch (ArgumentException error) when (error.ParamName == "labels")
        {
            // By the name that they have here.
            TargetTensors.CheckLabels(targets, shape.ClassCount, options);
            throw;
        }

        KernelTensors.KeepAlive(input, target, losses, gradient);
        Tensor result = options.Reduction == EmdReduction.None ? losses : tensor(value, lossType);
        return new KernelResult(KernelTensors.Kept(result, logits.dtype), needsGradient ? KernelTensors.Kept(gradient, logits.dtype) : null);
    }

    private float Fused(EmdBatch batch) => TEmd.Kernel.Evaluate(batch, distance.Given, options);

    private EmdBatch Single(Tensor logits, Tensor targets, Tensor losses, Tensor gradient)
    {
        EmdOutputs outputs = EmdOutputs.LossOnly.WithLosses(TensorSpans.Of<float>(losses));
        if (needsGradient)
            outputs = outputs.WithGradient(TensorSpans.Of<float>(gradient));
        Span<float> input = TensorSpans.Of<float>(logits);
        return targets.dtype switch
        {
            ScalarType.Int32 => EmdBatch.Of(input, TensorSpans.Of<int>(targets), outputs),
            ScalarType.Int64 => EmdBatch.Of(input, TensorSpans.Of<long>(targets), outputs),
            _ => EmdBatch.Of(input, TensorSpans.Of<float>(targets), outputs),
        };
    }

    private EmdBatch SixteenBit(Emd16BitType type, Tensor logits, Tensor targets, Tensor losses, Tensor gradient)
    {
        Emd16BitOutputs outputs = Emd16BitOutputs.LossOnly.WithLosses(TensorSpans.Of<float>(losses));
        if (needsGradient)
            outputs = outputs.WithGradient(TensorSpans.Of<ushort>(gradient));
        Span<ushort> input = TensorSpans.Of<ushort>(logits);
        return targets.dtype switch
        {
            ScalarType.Int32 => EmdBatch.Of(type, input, TensorSpans.Of<int>(targets), outputs),
            ScalarType.Int64 => EmdBatch.Of(type, input, TensorSpans.Of<long>(targets), outputs),
            _ => EmdBatch.Of(type, input, TensorSpans.Of<ushort>(targets), outputs),
        };
    }

    private double Exact(Tensor logits, Tensor targets, Tensor losses, Tensor gradient)
    {
        Span<double> z = TensorSpans.Of<double>(logits), rows = TensorSpans.Of<double>(losses), slopes = TensorSpans.Of<double>(gradient);
        GroundDistance table = distance.Structure;
        return (targets.dtype, needsGradient) switch
        {
            (ScalarType.Int32, true) => SquaredEmdReference.LossAndGradient(z, TensorSpans.Of<int>(targets), rows, slopes, table, options),
            (ScalarType.Int32, false) => SquaredEmdReference.Loss(z, TensorSpans.Of<int>(targets), rows, table, options),
            (ScalarType.Int64, true) => SquaredEmdReference.LossAndGradient(z, TensorSpans.Of<long>(targets), rows, slopes, table, options),
            (ScalarType.Int64, false) => SquaredEmdReference.Loss(z, TensorSpans.Of<long>(targets), rows, table, options),
            (_, true) => SquaredEmdReference.LossAndGradient(z, TensorSpans.Of<double>(targets), rows, slopes, table, options),
            (_, false) => SquaredEmdReference.Loss(z, TensorSpans.Of<double>(targets), rows, table, options),
        };
    }
}
