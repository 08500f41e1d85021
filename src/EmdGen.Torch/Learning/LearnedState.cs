using System.Runtime.InteropServices;

namespace EmdGen.Torch.Learning;

/// <summary>The state of learned classes at some point of the training. It is immutable.</summary>
internal sealed class LearnedState
{
    private readonly double[,] entries;

    /// <param name="entries">[C,C], which is not copied.</param>
    /// <param name="epochCount">How many epochs have ended.</param>
    /// <param name="emdWeight">lambda, or 0.</param>
    /// <exception cref="ArgumentException">An entry is no distance.</exception>
    internal LearnedState(double[,] entries, long epochCount, double emdWeight)
    {
        this.entries = entries;
        EpochCount = epochCount;
        EmdWeight = emdWeight;
        Distance = GroundDistance.FromRows(entries);
    }

    private LearnedState(LearnedState previous, DistanceEstimate learned)
    {
        entries = learned.Distances();
        EpochCount = previous.EpochCount + 1;
        EmdWeight = previous.EmdWeight;
        Distance = learned.Distance;
    }

    private LearnedState(LearnedState other, double emdWeight)
    {
        entries = other.entries;
        EpochCount = other.EpochCount;
        EmdWeight = emdWeight;
        Distance = other.Distance;
    }

    /// <summary>The distances, without the sensitivity, bias and exponent of the classes.</summary>
    internal GroundDistance Distance { get; }

    /// <summary>The number of epochs that have ended.</summary>
    internal long EpochCount { get; }

    /// <summary>lambda as a rule chose it; 0 before that.</summary>
    internal double EmdWeight { get; }

    /// <summary>[C,C], row by row.</summary>
    internal ReadOnlySpan<double> Entries => MemoryMarshal.CreateReadOnlySpan(ref entries[0, 0], entries.Length);

    /// <summary>All classes 1 apart, before any epoch.</summary>
    internal static LearnedState Initial(int classCount)
    {
        var ones = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                ones[i, k] = i == k ? 0 : 1;
        }

        return new LearnedState(ones, epochCount: 0, emdWeight: 0);
    }

    /// <summary>After one more epoch, with the distances that were learned in it.</summary>
    internal LearnedState Next(DistanceEstimate learned) => new(this, learned);

    /// <summary>This state with another lambda.</summary>
    internal LearnedState WithEmdWeight(double emdWeight) => new(this, emdWeight);
}
