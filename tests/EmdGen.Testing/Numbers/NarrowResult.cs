using EmdGen.Testing.Kernels;

namespace EmdGen.Testing.Numbers;

/// <summary>What one evaluation gives: the value, the losses of rows and the gradient in a 16-bit type.</summary>
internal sealed record NarrowResult(Emd16BitType Type, float Value, float[] Losses, ushort[] Gradient)
{
    internal static NarrowResult Of(Subject subject, NarrowBatch batch, bool isSoft, EmdOptions? options)
    {
        var (losses, gradient) = (new float[batch.Rows], new ushort[batch.Logits.Length]);
        float value = isSoft
            ? subject.SoftNarrow(batch.Type, batch.Logits, batch.Targets, losses, gradient, options)
            : subject.HardNarrow(batch.Type, batch.Logits, batch.Labels, losses, gradient, options);
        return new(batch.Type, value, losses, gradient);
    }

    /// <summary>In float32 on the widened numbers, with the gradient rounded one number at a time.</summary>
    internal static NarrowResult Widened(Subject subject, NarrowBatch batch, bool isSoft, EmdOptions? options)
    {
        var (losses, gradient) = (new float[batch.Rows], new float[batch.Logits.Length]);
        float value = isSoft
            ? subject.Soft(batch.WideLogits, batch.WideTargets, losses, gradient, options)
            : subject.Hard(batch.WideLogits, batch.Labels, losses, gradient, options);
        return new(batch.Type, value, losses, NarrowNumbers.Round(batch.Type, gradient));
    }

    /// <summary>Bit by bit, but for what NaN carries.</summary>
    internal bool IsSame(NarrowResult other)
        => Value.Equals(other.Value) && Losses.AsSpan().SequenceEqual(other.Losses) && Gradient.Zip(other.Gradient).All(AreSame);

    private bool AreSame((ushort First, ushort Second) pair)
        => pair.First == pair.Second || (NarrowNumbers.IsNaN(Type, pair.First) && NarrowNumbers.IsNaN(Type, pair.Second));
}
