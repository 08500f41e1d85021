namespace EmdGen.Kernels.Narrow;

/// <summary>Numbers of a batch where the caller has them: float32, or the bits of a 16-bit type.</summary>
internal readonly unsafe struct NumberPointer(void* first, EmdNarrowType? type)
{
    internal bool IsNull => first == null;

    /// <summary>Whether kernels see a widened copy.</summary>
    internal bool IsNarrow => type is not null;

    /// <summary>A float32 number; null where there are none.</summary>
    internal float* Single(nint index) => IsNull ? null : (float*)first + index;

    /// <summary>Copies <paramref name="count"/> numbers from <paramref name="index"/> on into float32.</summary>
    internal void Widen(nint index, float* destination, int count)
    {
        if (type == EmdNarrowType.Half)
            NarrowLoop<HalfFormat>.Widen((ushort*)first + index, destination, count);
        else
            NarrowLoop<BFloat16Format>.Widen((ushort*)first + index, destination, count);
    }

    /// <summary>Overwrites <paramref name="count"/> numbers from <paramref name="index"/> on.</summary>
    internal void Narrow(float* source, nint index, int count)
    {
        if (type == EmdNarrowType.Half)
            NarrowLoop<HalfFormat>.Narrow(source, (ushort*)first + index, count);
        else
            NarrowLoop<BFloat16Format>.Narrow(source, (ushort*)first + index, count);
    }
}
