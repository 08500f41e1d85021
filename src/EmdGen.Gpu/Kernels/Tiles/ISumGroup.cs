namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>A group of a kernel that only adds numbers.</summary>
internal interface ISumGroup
{
    /// <summary>The number of its threads.</summary>
    static abstract int Size { get; }
}

/// <summary>Of devices.</summary>
internal readonly struct SumGroup : ISumGroup
{
    public static int Size => SumShape.GroupSize;
}

/// <summary>Of devices whose groups have few threads.</summary>
internal readonly struct ShortSumGroup : ISumGroup
{
    public static int Size => SumShape.ShortGroupSize;
}
