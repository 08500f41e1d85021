using EmdGen.Validation;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tensors;

/// <summary>
/// The shape of a call: N rows of C classes at S positions, the class axis second, as torch's own losses have it.
/// </summary>
internal readonly record struct TensorShape(long RowCount, int ClassCount, int PositionCount, bool HasSoftTargets, long[] LossShape)
{
    /// <summary>Checks the shapes and types of a call.</summary>
    /// <exception cref="ArgumentException">They do not fit each other, the classes or <see cref="EmdOptions.PositionCount"/>.</exception>
    internal static TensorShape Of(Tensor logits, Tensor targets, int classCount, EmdOptions options)
    {
        CheckDense(logits, nameof(logits));
        CheckDense(targets, nameof(targets));
        long[] shape = logits.shape;
        if (!IsFloating(logits.dtype))
            throw Invalid(nameof(logits), $"logits has type {logits.dtype}, but must be float32, float64, float16 or bfloat16.");
        if (shape.Length < 2 || shape[1] != classCount)
            throw Invalid(nameof(logits), $"logits has shape {Text(shape)}, but its second axis must hold {classCount} classes.");
        if (targets.device_type != logits.device_type || targets.device_index != logits.device_index)
            throw Invalid(nameof(targets), $"targets is on {targets.device}, but logits on {logits.device}.");
        long positions = Product(shape.AsSpan(2));
        if (options.PositionCount != 1 && options.PositionCount != positions)
        {
            throw Invalid(
                nameof(logits),
                $"logits has shape {Text(shape)}, so {Counted.Of(positions, "position")}, but PositionCount is {options.PositionCount}.");
        }

        if (positions > int.MaxValue)
            throw Invalid(nameof(logits), $"logits has shape {Text(shape)}, so {positions} positions, which is more than {int.MaxValue}.");
        long[] rows = [shape[0], .. shape.AsSpan(2)];
        bool isSoft = IsFloating(targets.dtype);
        if (!isSoft && targets.dtype is not (ScalarType.Int32 or ScalarType.Int64))
            throw Invalid(nameof(targets), $"targets has type {targets.dtype}, but must be int32 or int64 labels, or soft targets.");
        if (isSoft && targets.shape.AsSpan().SequenceEqual(rows))
        {
            throw Invalid(
                nameof(targets),
                $"targets has shape {Text(rows)} and type {targets.dtype}, but labels must be int64 or int32; soft targets have {Text(shape)}.");
        }

        long[] expected = isSoft ? shape : rows;
        if (!targets.shape.AsSpan().SequenceEqual(expected))
        {
            string kind = isSoft ? "soft targets" : "labels";
            throw Invalid(
                nameof(targets),
                $"targets has shape {Text(targets.shape)}, but {kind} for logits of shape {Text(shape)} have {Text(expected)}.");
        }

        return new TensorShape(shape[0] * positions, classCount, Math.Max(1, (int)positions), isSoft, rows);
    }

    /// <exception cref="ArgumentException">The tensor is missing, disposed or sparse.</exception>
    internal static void CheckDense(Tensor tensor, string name)
    {
        ArgumentNullException.ThrowIfNull(tensor, name);
        if (tensor.IsInvalid)
            throw new ArgumentException($"{name} is disposed.", name);
        if (tensor.is_sparse)
            throw new ArgumentException($"{name} is sparse, but must be dense.", name);
    }

    internal static bool IsFloating(ScalarType type)
        => type is ScalarType.Float32 or ScalarType.Float64 or ScalarType.Float16 or ScalarType.BFloat16;

    private static long Product(ReadOnlySpan<long> sizes)
    {
        long product = 1;
        foreach (long size in sizes)
            product *= size;
        return product;
    }

    internal static string Text(long[] shape) => $"[{string.Join(", ", shape)}]";

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
