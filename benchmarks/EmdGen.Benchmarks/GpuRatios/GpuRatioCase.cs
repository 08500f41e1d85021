namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>
/// One row to measure: labels, loss and gradient. The batch is a block of rows and its copies, so that a check of the block against the
/// reference, and of the copies against the block, is a check of everything.
/// </summary>
public sealed record GpuRatioCase
{
    private const int LargestBlock = 64 * 1024;

    /// <summary>How often there is a block at the least.</summary>
    private const int FewestBlocks = 4;

    /// <param name="classCount">C.</param>
    /// <param name="type">Of logits and gradient.</param>
    /// <param name="mostBytes">The logits' size, filled as far as whole blocks fill it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for four rows.</exception>
    public GpuRatioCase(int classCount, GpuNumberType type, long mostBytes)
    {
        (ClassCount, Type) = (classCount, type);
        long mostRows = mostBytes / NumberBytes / classCount;
        if (mostRows < FewestBlocks)
        {
            int fewest = FewestBlocks * NumberBytes * classCount;
            throw new ArgumentOutOfRangeException(
                nameof(mostBytes),
                FormattableString.Invariant($"mostBytes is {mostBytes}, but {FewestBlocks} rows of {classCount} classes need {fewest}."));
        }

        // Odd, so that copies of a row lie at different places of the kernels' tiles.
        BlockRows = ((int)Math.Min(LargestBlock / classCount, mostRows / FewestBlocks) - 1) | 1;
        BlockCount = mostRows / BlockRows;
    }

    public int ClassCount { get; }

    public GpuNumberType Type { get; }

    public int BlockRows { get; }

    public long BlockCount { get; }

    /// <summary>N.</summary>
    public long Rows => BlockRows * BlockCount;

    /// <summary>What the table and torch call the type.</summary>
    public string TypeName => Type == GpuNumberType.Float32 ? "float32" : "bfloat16";

    /// <summary>Logits and labels read once, gradient and losses written once.</summary>
    public long LossBytes => CopyBytes + (Rows * (sizeof(int) + sizeof(float)));

    /// <summary>Logits read and as much written.</summary>
    public long CopyBytes => 2 * Rows * ClassCount * NumberBytes;

    private int NumberBytes => Type == GpuNumberType.Float32 ? sizeof(float) : sizeof(ushort);
}
