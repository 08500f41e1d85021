using System.Globalization;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// Everything that may be done with a loss, in the order of a seed, by several threads, while another collects garbage without pause. The seed
/// replays what each thread does, not how they interleave.
/// </summary>
internal static class TortureRun
{
    internal const int Threads = 4;

    /// <summary>The part of the run whose memory is not compared yet.</summary>
    private const double WarmUp = 0.3;

    private static long steps;
    private static long wrong;

    /// <summary>Writes the numbers of steps taken and of wrong results, and the most memory seen early and late.</summary>
    internal static int Run(string seconds, string seed)
    {
        var duration = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        int firstSeed = int.Parse(seed, CultureInfo.InvariantCulture);
        Console.Error.WriteLine($"{nameof(TortureRun)} {seconds} {seed}");

        // Before any garbage is collected: TorchSharp does not protect the generators and temporaries of this.
        TortureSteps[] all = [.. Enumerable.Range(firstSeed, Threads).Select(own => new TortureSteps(own))];
        var memory = new MemoryAlong(duration, WarmUp);
        using var end = new CancellationTokenSource(duration);
        Thread[] threads = [new(() => Collect(memory, end.Token)), .. all.Select(own => new Thread(() => Take(own, end.Token)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Console.WriteLine(
            $"{steps} steps, {wrong} wrong, {GC.CollectionCount(0)} collections, "
            + $"{memory.Early / 1_000_000} MB, then {memory.Late / 1_000_000} MB");
        return wrong == 0 ? 0 : 1;
    }

    private static void Take(TortureSteps own, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            (string name, bool isRight) = own.Next();
            Interlocked.Increment(ref steps);
            if (isRight)
                continue;
            Interlocked.Increment(ref wrong);
            Console.Error.WriteLine($"wrong: {name}");
        }
    }

    private static void Collect(MemoryAlong memory, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            memory.Sample();
            Thread.Sleep(1);
        }
    }
}
