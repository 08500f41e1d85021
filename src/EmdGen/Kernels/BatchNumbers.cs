namespace EmdGen.Kernels;

/// <summary>The numbers that a call reads and writes: float32, or the bits of a 16-bit type.</summary>
/// <typeparam name="T">float, or ushort for bits.</typeparam>
internal readonly ref struct BatchNumbers<T>
    where T : unmanaged
{
    /// <summary>Null for float32.</summary>
    internal EmdNarrowType? Type { get; init; }

    internal ReadOnlySpan<T> Logits { get; init; }

    /// <summary>Empty for labels.</summary>
    internal ReadOnlySpan<T> Targets { get; init; }

    internal Span<T> Gradient { get; init; }

    internal bool HasGradient { get; init; }

    internal Span<float> Losses { get; init; }

    internal bool HasLosses { get; init; }
}

/// <summary>Numbers from the public methods' arguments.</summary>
internal static class BatchNumbers
{
    internal static BatchNumbers<float> Of(ReadOnlySpan<float> logits, EmdOutputs outputs) => Of(logits, default, outputs);

    internal static BatchNumbers<float> Of(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs) => new()
    {
        Logits = logits,
        Targets = targets,
        Gradient = outputs.Gradient,
        HasGradient = outputs.HasGradient,
        Losses = outputs.Losses,
        HasLosses = outputs.HasLosses,
    };

    internal static BatchNumbers<ushort> Of(EmdNarrowType type, ReadOnlySpan<ushort> logits, EmdNarrowOutputs outputs)
        => Of(type, logits, default, outputs);

    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    internal static BatchNumbers<ushort> Of(
        EmdNarrowType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, EmdNarrowOutputs outputs)
        => type is not (EmdNarrowType.Half or EmdNarrowType.BFloat16)
            ? throw new ArgumentOutOfRangeException(nameof(type), type, "The type must be Half or BFloat16.")
            : new()
            {
                Type = type,
                Logits = logits,
                Targets = targets,
                Gradient = outputs.Gradient,
                HasGradient = outputs.HasGradient,
                Losses = outputs.Losses,
                HasLosses = outputs.HasLosses,
            };
}
