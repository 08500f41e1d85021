using TorchSharp;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>The command <c>ratios</c>: measures cases, prints a table, keeps it with its plots and the machine's description.</summary>
public static class RatioCommand
{
    private const int Rounds = 25;
    private const int QuickLongRounds = 3;
    private const int FullLongRounds = 5;

    /// <summary>Returns the exit code: 1 where a figure misses its bound.</summary>
    /// <param name="isQuick">Hard labels on one torch thread alone.</param>
    /// <param name="folder">Where the table and the plots are kept; null to keep nothing.</param>
    public static int Run(bool isQuick, string? folder)
    {
        var rows = new List<RatioRow>();
        Console.WriteLine(RatioRow.Header);
        foreach (RatioCase @case in isQuick ? RatioCases.Quick : RatioCases.Full)
        {
            torch.set_num_threads(@case.TorchThreads);
            rows.Add(RatioRunner.Run(@case, Rounds, isQuick ? QuickLongRounds : FullLongRounds));
            Console.WriteLine(rows[^1]);
        }

        if (folder is not null)
            Keep(folder, rows);
        IReadOnlyList<string> misses = RatioGate.Misses(rows);
        Console.Error.WriteLine(misses.Count == 0 ? "No figure misses its bound." : "Missed: " + string.Join("; ", misses));
        return misses.Count == 0 ? 0 : 1;
    }

    private static void Keep(string folder, List<RatioRow> rows)
    {
        KeptTable.Write(folder, "ratios.csv", rows.Select(row => row.ToString()).Prepend(RatioRow.Header));
        File.WriteAllText(Path.Combine(folder, "machine.txt"), Machine.Describe());
        List<RatioRow> hard = rows.FindAll(row => row.Case is { Kind: RatioKind.Hard, TorchThreads: 1 });
        RatioPlot.Write(
            Path.Combine(folder, "cache.svg"), hard.FindAll(row => row.Case.Bytes == RatioCase.CacheBytes), "512 KiB of logits, one core");
        RatioPlot.Write(
            Path.Combine(folder, "memory.svg"), hard.FindAll(row => row.Case.Bytes == RatioCase.MemoryBytes), "64 MiB of logits, one core");
    }
}
