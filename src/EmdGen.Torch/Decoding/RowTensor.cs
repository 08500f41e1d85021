using EmdGen.Torch.Tensors;
using EmdGen.Validation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Decoding;

/// <summary>Logits or distributions as decodings read them, in float32 on the CPU, row by row, and tensors of a result per row.</summary>
internal sealed class RowTensor : IDisposable
{
    private readonly Tensor rows;
    private readonly Device device;

    private RowTensor(Tensor rows, Tensor source)
    {
        this.rows = rows;
        device = source.device;
        ResultShape = [source.shape[0], .. source.shape.AsSpan(2)];
        ClassCount = (int)source.shape[1];
        RowCount = (int)(rows.numel() / ClassCount);
    }

    /// <summary>C.</summary>
    internal int ClassCount { get; }

    /// <summary>[N] or [N,...].</summary>
    internal long[] ResultShape { get; }

    /// <summary>N, times the sizes of the axes behind the classes.</summary>
    internal int RowCount { get; }

    /// <summary>[N,C], with the axes behind the classes among the N.</summary>
    internal ReadOnlySpan<float> Numbers => TensorSpans.Of<float>(rows);

    /// <summary>Reads logits.</summary>
    /// <param name="logits">[N,C] or [N,C,...].</param>
    /// <param name="classCount">C; null for any.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <exception cref="ArgumentException">A type or shape does not fit.</exception>
    internal static RowTensor OfLogits(Tensor logits, int? classCount, string name)
    {
        Check(logits, classCount, name);
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Of(Rows(logits), logits);
    }

    /// <summary>Reads distributions, whose values whoever uses them checks.</summary>
    /// <param name="probabilities">[N,C] or [N,C,...].</param>
    /// <param name="classCount">C; null for any.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <exception cref="ArgumentException">A type or shape does not fit.</exception>
    internal static RowTensor OfDistributions(Tensor probabilities, int? classCount, string name)
    {
        Check(probabilities, classCount, name);
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = Rows(probabilities);
        return Of(KernelTensors.Is16Bit(probabilities.dtype) ? Divided(rows) : rows, probabilities);
    }

    /// <summary>A class per row, on the device of the rows.</summary>
    /// <returns>[N] or [N,...], int64.</returns>
    internal Tensor Results(ReadOnlySpan<int> classes)
    {
        Tensor result = empty(ResultShape, dtype: int64, device: CPU);
        Span<long> numbers = TensorSpans.Of<long>(result);
        for (int i = 0; i < classes.Length; i++)
            numbers[i] = classes[i];
        return OnDevice(result);
    }

    /// <summary>A number per row, on the device of the rows.</summary>
    /// <returns>[N] or [N,...], float32.</returns>
    internal Tensor Results(ReadOnlySpan<float> numbers)
    {
        Tensor result = empty(ResultShape, dtype: float32, device: CPU);
        numbers.CopyTo(TensorSpans.Of<float>(result));
        return OnDevice(result);
    }

    public void Dispose() => rows.Dispose();

    // A handle of its own, even where nothing had to be converted.
    private static RowTensor Of(Tensor rows, Tensor source) => new(rows.alias().DetachFromDisposeScope(), source);

    // Rounding to 16 bits moves the sum of a distribution from 1 by more than the checks allow. Rows that are none are left for them to refuse.
    private static Tensor Divided(Tensor rows)
    {
        using Scalar one = 1, most = TargetTolerance.SixteenBit;
        Tensor sums = rows.sum(1, keepdim: true);
        return where(sums.sub(one).abs().le(most), rows.div(sums), rows);
    }

    private static Tensor Rows(Tensor tensor) => tensor.movedim([1], [-1]).reshape(-1, tensor.shape[1]).to(float32, CPU).contiguous();

    private Tensor OnDevice(Tensor result)
    {
        if (device.type == DeviceType.CPU)
            return result;
        using (result)
            return result.to(device);
    }

    private static void Check(Tensor tensor, int? classCount, string name)
    {
        TensorShape.CheckDense(tensor, name);
        long[] shape = tensor.shape;
        if (!TensorShape.IsFloating(tensor.dtype))
            throw Invalid(name, $"{name} has type {tensor.dtype}, but must be float32, float64, float16 or bfloat16.");
        if (shape.Length < 2)
            throw Invalid(name, $"{name} has shape {TensorShape.Text(shape)}, but must be [N,C] or [N,C,...].");
        if (classCount is { } count && shape[1] != count)
            throw Invalid(name, $"{name} has shape {TensorShape.Text(shape)}, but its second axis must hold {count} classes.");
        if (shape[1] < 2)
            throw Invalid(name, $"{name} has shape {TensorShape.Text(shape)}, but its second axis must hold two classes or more.");
        if (!TensorSpans.Fits(tensor, float32))
            throw Invalid(name, $"{name} has shape {TensorShape.Text(shape)}, more than 2 GiB in float32: decode a part at a time.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
