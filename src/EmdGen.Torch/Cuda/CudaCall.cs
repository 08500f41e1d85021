using EmdGen.CompilerServices.Contracts;
using EmdGen.Devices;
using EmdGen.Numbers;
using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Cuda;

/// <summary>
/// Runs a loss's device kernels on the tensors' own memory, in torch's context and on its default stream, without waiting for the device. It
/// records nothing for autograd.
/// </summary>
internal readonly struct CudaCall(CudaLoss loss, GroundDistance? distance, TensorShape shape, EmdOptions options, bool needsGradient)
{
    private readonly EmdOptions options = options with { PositionCount = shape.PositionCount };

    /// <summary>
    /// There is a kernel for the tensors: float64 has none, nor have more classes than the device has room for, or soft targets beside a
    /// table.
    /// </summary>
    internal bool IsPossible(Tensor logits, Tensor targets)
        => logits.dtype != ScalarType.Float64
            && loss.CanEvaluate(NumbersOf(KernelTensors.TypeOf(logits, targets, needsGradient)), KindOf(targets), needsGradient, options);

    internal KernelResult Run(Tensor logits, Tensor targets)
    {
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = KernelTensors.TypeOf(logits, targets, needsGradient);
        MarkedRows rows = MarkedRows.Of(logits, targets, type, options);
        Tensor input = rows.In(KernelTensors.InPlace(logits, type));
        Tensor target = KernelTensors.InPlace(targets, shape.HasSoftTargets ? type : targets.dtype);
        bool needsLosses = options.Reduction == EmdReduction.None;
        Tensor? gradient = needsGradient ? KernelTensors.RoomForGradient(logits, input) : null;
        Tensor value = empty([], ScalarType.Float32, logits.device);
        Tensor losses = needsLosses ? empty(shape.LossShape, ScalarType.Float32, logits.device) : value;
        var batch = new CudaBatch
        {
            Numbers = NumbersOf(type),
            Kind = KindOf(target),
            RowCount = shape.RowCount,
            Logits = TensorMemory.Address(input),
            Targets = TensorMemory.Address(target),
            Value = TensorMemory.Address(value),
            Losses = needsLosses ? TensorMemory.Address(losses) : 0,
            Gradient = gradient is null ? 0 : TensorMemory.Address(gradient),
        };
        loss.Evaluate(batch, distance, rows.Options);
        KernelTensors.KeepAlive(input, target, gradient, losses, value);
        return new KernelResult(KernelTensors.Kept(losses, logits.dtype), gradient?.MoveToOuterDisposeScope());
    }

    internal static NumberKind NumbersOf(ScalarType type) => type switch
    {
        ScalarType.Float16 => NumberKind.Half,
        ScalarType.BFloat16 => NumberKind.BFloat16,
        _ => NumberKind.Single,
    };

    internal static TargetKind KindOf(Tensor targets) => targets.dtype switch
    {
        ScalarType.Int32 => TargetKind.Int32,
        ScalarType.Int64 => TargetKind.Int64,
        _ => TargetKind.Soft,
    };
}
