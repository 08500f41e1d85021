using EmdGen.CompilerServices.Contracts;
using EmdGen.Reference;
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
        ScalarType type = KernelTensors.TypeOf(logits, targets, needsGradient), lossType = type == ScalarType.Float64 ? type : ScalarType.Float32;
        Tensor input = KernelTensors.InPlace(logits, type), target = KernelTensors.InPlace(targets, shape.HasSoftTargets ? type : targets.dtype);
        Tensor? gradient = needsGradient ? KernelTensors.RoomForGradient(logits, input) : null;

        // Losses that nobody asked for would hold a mean to the weights that float32 can hold, row by row.
        Tensor? losses = options.Reduction == EmdReduction.None ? empty(shape.LossShape, lossType, CPU) : null;
        double value;
        try
        {
            value = type switch
            {
                ScalarType.Float64 => Exact(input, target, losses, gradient),
                ScalarType.Float16 => Fused(SixteenBit(Emd16BitType.Half, input, target, losses)),
                ScalarType.BFloat16 => Fused(SixteenBit(Emd16BitType.BFloat16, input, target, losses)),
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
        Tensor result = losses ?? tensor(value, lossType, CPU);
        return new KernelResult(KernelTensors.Kept(result, logits.dtype), gradient?.MoveToOuterDisposeScope());
    }

    private float Fused(EmdBatch batch) => TEmd.Kernel.Evaluate(batch, distance.Given, options);

    private static EmdBatch Single(Tensor logits, Tensor targets, Tensor? losses, Tensor? gradient)
    {
        EmdOutputs outputs = EmdOutputs.LossOnly;
        if (losses is not null)
            outputs = outputs.WithLosses(TensorSpans.Of<float>(losses));
        if (gradient is not null)
            outputs = outputs.WithGradient(TensorSpans.Of<float>(gradient));
        Span<float> input = TensorSpans.Of<float>(logits);
        return targets.dtype switch
        {
            ScalarType.Int32 => EmdBatch.Of(input, TensorSpans.Of<int>(targets), outputs),
            ScalarType.Int64 => EmdBatch.Of(input, TensorSpans.Of<long>(targets), outputs),
            _ => EmdBatch.Of(input, TensorSpans.Of<float>(targets), outputs),
        };
    }

    /// <summary>A batch without a gradient, which 16 bits would round too early.</summary>
    private static EmdBatch SixteenBit(Emd16BitType type, Tensor logits, Tensor targets, Tensor? losses)
    {
        Emd16BitOutputs outputs = Emd16BitOutputs.LossOnly;
        if (losses is not null)
            outputs = outputs.WithLosses(TensorSpans.Of<float>(losses));
        Span<ushort> input = TensorSpans.Of<ushort>(logits);
        return targets.dtype switch
        {
            ScalarType.Int32 => EmdBatch.Of(type, input, TensorSpans.Of<int>(targets), outputs),
            ScalarType.Int64 => EmdBatch.Of(type, input, TensorSpans.Of<long>(targets), outputs),
            _ => EmdBatch.Of(type, input, TensorSpans.Of<ushort>(targets), outputs),
        };
    }

    private double Exact(Tensor logits, Tensor targets, Tensor? losses, Tensor? gradient)
    {
        var batch = new ReferenceBatch(
            TensorSpans.Of<double>(logits),
            losses is null ? default : TensorSpans.Of<double>(losses),
            losses is not null,
            gradient is null ? default : TensorSpans.Of<double>(gradient),
            gradient is not null,
            distance.Structure,
            options);
        return targets.dtype switch
        {
            ScalarType.Int32 => batch.WithLabels((ReadOnlySpan<int>)TensorSpans.Of<int>(targets)),
            ScalarType.Int64 => batch.WithLabels((ReadOnlySpan<long>)TensorSpans.Of<long>(targets)),
            _ => batch.WithTargets(TensorSpans.Of<double>(targets)),
        };
    }
}
