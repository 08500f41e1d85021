namespace EmdGen.Fuzz.Calls;

/// <summary>Cheap random numbers that follow from one seed: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>Begins again, with what one call of one run draws.</summary>
    internal void Begin(ulong seed, long call)
    {
        state = seed;
        state = Next() ^ ((ulong)call * Golden);
        state = Next();
    }

    internal ulong Next()
    {
        ulong z = state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    internal int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>0 to 1, without 1.</summary>
    internal double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    internal bool Chance(double probability) => Unit() < probability;

    /// <summary>Nearly normal, of deviation 1: the sum of four uniform numbers of 16 bits each.</summary>
    internal double Normal()
    {
        ulong bits = Next();
        double sum = (ushort)bits + (ushort)(bits >> 16) + (ushort)(bits >> 32) + (double)(ushort)(bits >> 48);
        return (sum - 131070) * (1.7320508 / 65536);
    }

    internal T Pick<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];
}
