using EmdGen.Decoding;

namespace EmdGen.Calibration;

/// <summary>
/// The intervals of a row, each within the next: the most probable class (the lowest among equals), then one neighbour more at a time, the more
/// probable one (the lower among equals), until all classes are in. Whoever scores a class and whoever predicts steps through them here, so that both
/// see the same bits.
/// </summary>
internal ref struct NestedIntervals
{
    private readonly ReadOnlySpan<float> distribution;

    internal NestedIntervals(ReadOnlySpan<float> distribution)
    {
        this.distribution = distribution;
        First = Last = default(ArgmaxDecoder).Decode(distribution);
        Mass = distribution[First];
    }

    /// <summary>The lowest class of the interval.</summary>
    internal int First { get; private set; }

    /// <summary>The highest class of the interval.</summary>
    internal int Last { get; private set; }

    /// <summary>The mass of the interval, in the order in which its classes came in: it never falls.</summary>
    internal double Mass { get; private set; }

    /// <summary>The mass of all classes, in that same order: that of the last interval, to the bit.</summary>
    internal readonly double Total
    {
        get
        {
            NestedIntervals rest = this;
            while (rest.Grow())
            {
            }

            return rest.Mass;
        }
    }

    internal readonly bool Contains(int label) => label >= First && label <= Last;

    /// <summary>Goes on to the next interval.</summary>
    /// <returns>False where all classes are in already.</returns>
    internal bool Grow()
    {
        bool canFall = First > 0, canRise = Last < distribution.Length - 1;
        if (!canFall && !canRise)
            return false;
        if (canFall && (!canRise || distribution[First - 1] >= distribution[Last + 1]))
            Mass += distribution[--First];
        else
            Mass += distribution[++Last];
        return true;
    }
}
