using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Decoding;

/// <summary>A tensor of one value per row, read on the CPU in the order of the rows.</summary>
internal static class RowValues
{
    /// <summary>Reads class indices.</summary>
    /// <param name="indices">int64 or int32.</param>
    /// <param name="shape">What shape they must have; null for any.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <exception cref="ArgumentException">The type or shape does not fit.</exception>
    internal static long[] Indices(Tensor indices, long[]? shape, string name)
    {
        TensorShape.CheckDense(indices, name);
        if (indices.dtype is not (ScalarType.Int32 or ScalarType.Int64))
            throw new ArgumentException($"{name} has type {indices.dtype}, but must be int32 or int64.", name);
        return Read<long>(indices, int64, shape, name);
    }

    /// <summary>Reads weights; none where there is no tensor.</summary>
    /// <inheritdoc cref="Indices"/>
    internal static float[] Weights(Tensor? weights, long[] shape, string name)
    {
        if (weights is null)
            return [];
        TensorShape.CheckDense(weights, name);
        if (!TensorShape.IsFloating(weights.dtype))
            throw new ArgumentException($"{name} has type {weights.dtype}, but must be float32, float64, float16 or bfloat16.", name);
        return Read<float>(weights, float32, shape, name);
    }

    private static T[] Read<T>(Tensor values, ScalarType type, long[]? shape, string name)
        where T : unmanaged
    {
        if (shape is not null && !values.shape.AsSpan().SequenceEqual(shape))
        {
            throw new ArgumentException(
                $"{name} has shape {TensorShape.Text(values.shape)}, but must have {TensorShape.Text(shape)}, a value per row.", name);
        }

        if (!TensorSpans.Fits(values, type))
            throw new ArgumentException($"{name} has shape {TensorShape.Text(values.shape)}, more than 2 GiB: take a part at a time.", name);
        using IDisposable quiet = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor read = values.to(type, CPU).contiguous();
        T[] numbers = TensorSpans.Of<T>(read).ToArray();
        KernelTensors.KeepAlive(read, values);
        return numbers;
    }
}
