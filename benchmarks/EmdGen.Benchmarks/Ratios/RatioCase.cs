using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>One row to measure: a class count, a size and what is computed.</summary>
public sealed record RatioCase(int ClassCount, long Bytes, RatioKind Kind, int TorchThreads)
{
    /// <summary>Logits that stay in a core's second-level cache of 2 MiB with their gradient, and leave half of it to others.</summary>
    public const long CacheBytes = 512 * 1024;

    /// <summary>Logits far beyond any cache.</summary>
    public const long MemoryBytes = 64 * 1024 * 1024;

    public const int SmallBatchRows = 64;
    private const int SegmentationPositions = 1024;
    private const int PositionsPerVector = 16;

    /// <summary>The name in the table.</summary>
    public string Name => Kind switch
    {
        RatioKind.Hard => "hard",
        RatioKind.Soft => "soft",
        RatioKind.Segmentation => "segmentation",
        RatioKind.HardStd50 => "hard-std50",
        RatioKind.Batch64 => "batch64",
        _ => throw new InvalidOperationException($"{Kind} has no name."),
    };

    /// <summary>Draws the batch.</summary>
    public Batch CreateBatch()
    {
        int rows = (int)(Bytes / sizeof(float) / ClassCount);
        return Kind switch
        {
            RatioKind.Segmentation => CreateImages(rows),
            RatioKind.HardStd50 => new Batch(rows, ClassCount, deviation: 50),
            RatioKind.Soft => new Batch(rows, ClassCount, hasTargets: true),
            RatioKind.Batch64 => new Batch(SmallBatchRows, ClassCount),
            _ => new Batch(rows, ClassCount),
        };
    }

    /// <summary>Images of as many positions as the size allows, up to 32 x 32.</summary>
    private Batch CreateImages(int rows)
    {
        int positions = Math.Min(SegmentationPositions, rows / PositionsPerVector * PositionsPerVector);
        return new Batch(rows / positions * positions, ClassCount, positions);
    }
}
