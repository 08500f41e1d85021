using System.Diagnostics;
using System.Globalization;
using EmdGen.Benchmarks.Ratios;

namespace EmdGen.Benchmarks.Decisions;

/// <summary>The command <c>decisions</c>: what comes behind the loss, decoding and scores, beside the loops that people write, on one core.</summary>
public static class DecisionCommand
{
    private const string Header = "classes,step,row_ns,by_hand_row_ns,bound_ns";
    private const int BoundedClassCount = 10;
    private const int Rounds = 40;
    private const int LongRounds = 10;
    private const int WarmUpRounds = 3;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(150);

    /// <summary>Returns the exit code: 1 where a step takes longer than its bound.</summary>
    /// <param name="folder">Where the table is kept; null to keep nothing.</param>
    public static int Run(string? folder)
    {
        var lines = new List<string> { Header };
        var misses = new List<string>();
        Console.WriteLine(Header);
        foreach (int classCount in (int[])[5, BoundedClassCount, 101])
        {
            foreach (DecisionCase step in DecisionCase.Of(new ForecastBatch(classCount)))
            {
                double? bound = classCount == BoundedClassCount ? step.Bound : null;
                double[] best = Measure(step);
                string line = string.Create(CultureInfo.InvariantCulture, $"{classCount},{step.Name.Replace(",", "", StringComparison.Ordinal)},{best[0]:F2},{best[1]:F2},{bound}");
                Console.WriteLine(line);
                lines.Add(line);
                if (best[0] > bound)
                    misses.Add(step.Name);
            }
        }

        KeptTable.Write(folder, "decisions.csv", lines);
        Console.Error.WriteLine(misses.Count == 0 ? "Every step keeps its bound." : "Too slow: " + string.Join("; ", misses));
        return misses.Count == 0 ? 0 : 1;
    }

    /// <summary>The least nanoseconds that a row takes, after its results were checked: the step, and the same by hand.</summary>
    private static double[] Measure(DecisionCase step)
    {
        step.Run();
        step.Naive();
        double error = step.Check();
        if (!(error < 1))
            throw new InvalidOperationException(FormattableString.Invariant($"The result of {step.Name} is {error} tolerances off."));
        WarmUp(step.Run);
        WarmUp(step.Naive);
        double[] best = Stopwatches.Measure([step.Run, step.Naive], Rounds, LongRounds);
        return Array.ConvertAll(best, nanoseconds => nanoseconds / ForecastBatch.RowCount);
    }

    // The JIT compiles a method anew after it has run for a while, and in the background.
    private static void WarmUp(Action action)
    {
        for (int round = 0; round < WarmUpRounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
                action();
            Thread.Sleep(WarmUpTime);
        }
    }
}
