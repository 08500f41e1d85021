namespace EmdGen.Numbers;

/// <summary>Numbers of a batch where the caller has them: float32, or the bits of a 16-bit type.</summary>
internal readonly unsafe struct NumberPointer(void* first, NumberKind type)
{
    internal bool IsNull => first == null;

    /// <summary>The numbers have 16 bits, so that kernels see a widened copy.</summary>
    internal bool Is16Bit => type != NumberKind.Single;

    /// <summary>The address of a float32 number; null where there are none.</summary>
    internal float* Single(nint index) => IsNull ? null : (float*)first + index;

    /// <summary>Copies <paramref name="count"/> numbers from <paramref name="index"/> on into float32.</summary>
    internal void Widen(nint index, float* destination, int count)
    {
        if (type == NumberKind.Single)
            new ReadOnlySpan<float>(Single(index), count).CopyTo(new Span<float>(destination, count));
        else if (type == NumberKind.Half)
            FormatConversion<HalfFormat>.Widen((ushort*)first + index, destination, count);
        else
            FormatConversion<BFloat16Format>.Widen((ushort*)first + index, destination, count);
    }

    /// <summary>Overwrites <paramref name="count"/> numbers from <paramref name="index"/> on.</summary>
    internal void Narrow(float* source, nint index, int count)
    {
        if (type == NumberKind.Single)
            new ReadOnlySpan<float>(source, count).CopyTo(new Span<float>(Single(index), count));
        else if (type == NumberKind.Half)
            FormatConversion<HalfFormat>.Narrow(source, (ushort*)first + index, count);
        else
            FormatConversion<BFloat16Format>.Narrow(source, (ushort*)first + index, count);
    }
}
