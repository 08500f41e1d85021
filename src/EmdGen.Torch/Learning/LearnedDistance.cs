using System.Runtime.InteropServices;

namespace EmdGen.Torch.Learning;

/// <summary>Distances at some point of the training. Immutable.</summary>
internal sealed class LearnedDistance
{
    private readonly double[,] entries;

    private LearnedDistance(double[,] entries, long epochCount)
    {
        this.entries = entries;
        EpochCount = epochCount;
        Distance = GroundDistance.FromRows(entries);
    }

    /// <summary>The distances, without the sensitivity, bias and exponent of the classes.</summary>
    internal GroundDistance Distance { get; }

    /// <summary>How many epochs have ended.</summary>
    internal long EpochCount { get; }

    /// <summary>[C,C], row by row.</summary>
    internal ReadOnlySpan<double> Entries => MemoryMarshal.CreateReadOnlySpan(ref entries[0, 0], entries.Length);

    /// <summary>All classes 1 apart, before any epoch.</summary>
    internal static LearnedDistance Initial(int classCount)
    {
        var ones = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                ones[i, k] = i == k ? 0 : 1;
        }

        return new LearnedDistance(ones, epochCount: 0);
    }

    /// <summary>Takes the array.</summary>
    /// <exception cref="ArgumentException">An entry is no distance.</exception>
    internal static LearnedDistance Of(double[,] entries, long epochCount) => new(entries, epochCount);
}
