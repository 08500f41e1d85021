namespace EmdGen.Benchmarks.Ratios;

/// <summary>
/// Times contenders side by side: interleaved, so that a busy neighbour hits all alike, in process CPU time, keeping each one's minimum.
/// Each must have run before.
/// </summary>
public static class Stopwatches
{
    private const double ShortestSampleNanoseconds = 2e6;
    private const double LongSampleNanoseconds = 20e6;

    /// <summary>The least nanoseconds a call of each took.</summary>
    /// <param name="contenders">What to time; called often.</param>
    /// <param name="rounds">How many samples each gets where a sample is short.</param>
    /// <param name="longRounds">How many where one contender's sample is long: all get the same number.</param>
    public static double[] Measure(IReadOnlyList<Action> contenders, int rounds, int longRounds)
    {
        var calls = new int[contenders.Count];
        var best = new double[contenders.Count];
        for (int i = 0; i < calls.Length; i++)
            (calls[i], best[i]) = FirstSample(contenders[i]);
        bool isLong = best.Zip(calls).Any(pair => pair.First * pair.Second > LongSampleNanoseconds);
        for (int round = 1; round < (isLong ? longRounds : rounds); round++)
        {
            for (int i = 0; i < best.Length; i++)
                best[i] = Math.Min(best[i], Sample(contenders[i], calls[i]));
        }

        return best;
    }

    /// <summary>As many calls as fill a sample, and the time of one.</summary>
    private static (int Calls, double Nanoseconds) FirstSample(Action contender)
    {
        for (int calls = 1; ; calls *= 2)
        {
            double nanoseconds = Sample(contender, calls);
            if (nanoseconds * calls >= ShortestSampleNanoseconds)
                return (calls, nanoseconds);
        }
    }

    private static double Sample(Action contender, int calls)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < calls; i++)
            contender();
        return (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / calls;
    }
}
