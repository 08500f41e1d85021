namespace EmdGen.Benchmarks.Ratios;

/// <summary>
/// Times contenders side by side: interleaved, so that a busy neighbour hits all alike, in process CPU time, keeping each one's minimum.
/// </summary>
public static class Stopwatches
{
    private const double ShortestSampleNanoseconds = 2e6;

    /// <summary>The least nanoseconds a call of each took.</summary>
    /// <param name="contenders">What to time; called often.</param>
    /// <param name="rounds">How many samples each gets.</param>
    public static double[] Measure(IReadOnlyList<Action> contenders, int rounds)
    {
        var calls = new int[contenders.Count];
        for (int i = 0; i < calls.Length; i++)
            calls[i] = CallsPerSample(contenders[i]);
        double[] best = Enumerable.Repeat(double.PositiveInfinity, contenders.Count).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < best.Length; i++)
                best[i] = Math.Min(best[i], Sample(contenders[i], calls[i]));
        }

        return best;
    }

    private static int CallsPerSample(Action contender)
    {
        int calls = 1;
        for (contender(); ; calls *= 2)
        {
            double total = Sample(contender, calls) * calls;
            if (total >= ShortestSampleNanoseconds)
                return calls;
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
