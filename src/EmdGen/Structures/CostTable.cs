namespace EmdGen.Structures;

/// <summary>The costs c_ik in float32, in units, laid out as the kernels read them.</summary>
internal sealed class CostTable
{
    /// <summary>
    /// Up to this many classes a label's cost is looked up among the costs of a predicted class, by an instruction or a few. With more
    /// classes the column of each label's costs is copied.
    /// </summary>
    internal const int LargestLookedUpCount = 32;

    /// <summary>The most classes whose C^2 costs, and what aligns them, are one array.</summary>
    internal const int LargestClassCount = 46340;

    /// <summary>A cache line, in bytes.</summary>
    private const int Alignment = 64;

    private readonly float[] numbers;
    private readonly int start;
    private readonly int classCount;
    private double meanOffDiagonal = double.NaN;

    /// <param name="classCount">C.</param>
    /// <param name="columns">[C,C]: the costs over the predicted classes, for one true class after the other.</param>
    /// <param name="unit">The power of two to count them in.</param>
    internal unsafe CostTable(int classCount, ReadOnlySpan<double> columns, double unit)
    {
        Unit = unit;
        this.classCount = classCount;
        IsLookedUp = classCount <= LargestLookedUpCount;
        int stride = IsLookedUp ? Stride(classCount) : classCount;

        // The array is pinned, so that what is aligned stays so.
        numbers = GC.AllocateArray<float>((stride * classCount) + (Alignment / sizeof(float)), pinned: true);
        fixed (float* first = numbers)
            start = (int)((Alignment - ((nuint)first % Alignment)) % Alignment / sizeof(float));
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
            {
                float cost = (float)(columns[(k * classCount) + i] / unit);
                numbers[start + (IsLookedUp ? (i * stride) + k : (k * stride) + i)] = WithoutDenormals(cost);
                Smallest = Math.Min(Smallest, cost);
            }
        }
    }

    /// <summary>Costs are looked up, and c_ik lies at i * <see cref="Stride"/> + k; otherwise it lies at k * C + i.</summary>
    internal bool IsLookedUp { get; }

    /// <summary>The power of two that the costs are counted in.</summary>
    internal double Unit { get; }

    /// <summary>The smallest cost, in units. Distances start at 0, so that this is the bias.</summary>
    internal float Smallest { get; } = float.PositiveInfinity;

    /// <summary>The mean of the costs of all pairs of two classes, in units.</summary>
    internal double MeanOffDiagonal
    {
        get
        {
            if (double.IsNaN(meanOffDiagonal))
                meanOffDiagonal = Mean();
            return meanOffDiagonal;
        }
    }

    internal ref float First => ref numbers[start];

    internal ReadOnlySpan<float> Numbers => numbers.AsSpan(start);

    /// <summary>
    /// The distance between the rows of a table that is looked up in: as many numbers as an instruction reads, even for fewer classes.
    /// </summary>
    internal static int Stride(int classCount) => classCount <= 16 ? 16 : 32;

    /// <summary>The cost, or 0 for a denormal: arithmetic with denormals is slow.</summary>
    private static float WithoutDenormals(float cost) => float.IsNormal(cost) ? cost : 0f;

    private double Mean()
    {
        int stride = IsLookedUp ? Stride(classCount) : classCount;
        double sum = 0;
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                sum += i == k ? 0 : numbers[start + (i * stride) + k];
        }

        return sum / ((double)classCount * (classCount - 1));
    }
}
