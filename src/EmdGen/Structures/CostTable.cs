namespace EmdGen.Structures;

/// <summary>c_ik in float32, laid out as the kernels read it.</summary>
internal sealed class CostTable
{
    /// <summary>
    /// Up to this many classes a label's cost is picked out of all costs of a predicted class, by an instruction or a few; beyond, the
    /// columns of the labels are copied.
    /// </summary>
    internal const int LargestLookedUpCount = 32;

    /// <summary>In bytes: a cache line.</summary>
    private const int Alignment = 64;

    private readonly float[] numbers;
    private readonly int start;

    /// <param name="classCount">C.</param>
    /// <param name="rows">[C,C]: rows predicted, columns true.</param>
    internal unsafe CostTable(int classCount, ReadOnlySpan<float> rows)
    {
        IsLookedUp = classCount <= LargestLookedUpCount;
        int stride = IsLookedUp ? Stride(classCount) : classCount;

        // Pinned, so that what is aligned stays so.
        numbers = GC.AllocateArray<float>((stride * classCount) + (Alignment / sizeof(float)), pinned: true);
        fixed (float* first = numbers)
            start = (int)((Alignment - ((nuint)first % Alignment)) % Alignment / sizeof(float));
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
            {
                float cost = rows[(i * classCount) + k];
                numbers[start + (IsLookedUp ? (i * stride) + k : (k * stride) + i)] = WithoutDenormals(cost);
                Smallest = Math.Min(Smallest, cost);
            }
        }
    }

    /// <summary>Whether c_ik lies at i * <see cref="Stride"/> + k; otherwise at k * C + i.</summary>
    internal bool IsLookedUp { get; }

    /// <summary>Below 0, a loss can be negative. Distances start at 0, so that this is the bias.</summary>
    internal float Smallest { get; } = float.PositiveInfinity;

    internal ref float First => ref numbers[start];

    internal ReadOnlySpan<float> Numbers => numbers.AsSpan(start);

    /// <summary>How far apart the rows of a picked table are: what an instruction reads, though fewer classes be there.</summary>
    internal static int Stride(int classCount) => classCount <= 16 ? 16 : 32;

    /// <summary>Arithmetic with denormals is slow, and they are nothing beside any other term.</summary>
    private static float WithoutDenormals(float cost) => float.IsNormal(cost) ? cost : 0f;
}
