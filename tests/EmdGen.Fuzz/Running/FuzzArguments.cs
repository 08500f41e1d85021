using System.Globalization;
using EmdGen.Fuzz.Calls;

namespace EmdGen.Fuzz.Running;

/// <summary>What the program is told to do.</summary>
internal sealed record FuzzArguments
{
    internal const string Usage = """
        usage: EmdGen.Fuzz [--seed N] [--calls N | --call M] [--seconds N] [--bits 512,256,128,32] [--device] [--flawed]

          --seed      what the calls follow from (a new one, which is printed)
          --calls     how many calls at every width (100000)
          --call      one call alone, as a failure names it
          --seconds   the most seconds at every width
          --bits      vector widths, each in a process of its own; 32 is one float (this processor's own)
          --device    the kernels of ILGPU's processor device
          --flawed    an implementation that is wrong on purpose, to see that it is found out
        """;

    private const string Device = "--device";

    private const string Flawed = "--flawed";

    internal ulong Seed { get; init; } = (ulong)Random.Shared.NextInt64();

    internal long First { get; init; }

    internal long Calls { get; init; } = 100_000;

    internal int Seconds { get; init; } = int.MaxValue;

    internal IReadOnlyList<int> Bits { get; init; } = [];

    internal bool IsDevice { get; init; }

    /// <summary>Whether calls go to an implementation that is wrong on purpose.</summary>
    internal bool IsFlawed { get; init; }

    /// <summary>The file that a process of calls keeps the number of its call in; null in the process that starts those.</summary>
    internal string? Progress { get; init; }

    /// <exception cref="FormatException">There is no such argument.</exception>
    internal static FuzzArguments Of(IReadOnlyList<string> given)
    {
        var arguments = new FuzzArguments();
        for (int i = 0; i < given.Count; i++)
        {
            string name = given[i], value = "";
            if (name is not Device and not Flawed)
                value = i + 1 < given.Count ? given[++i] : throw new FormatException($"{name} has no value.");
            arguments = name switch
            {
                "--seed" => arguments with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                "--calls" => arguments with { Calls = Number(value) },
                "--call" => arguments with { First = Number(value), Calls = 1 },
                "--first" => arguments with { First = Number(value) },
                "--seconds" => arguments with { Seconds = (int)Number(value) },
                "--bits" => arguments with { Bits = [.. value.Split(',').Select(bits => (int)Number(bits))] },
                Device => arguments with { IsDevice = true },
                Flawed => arguments with { IsFlawed = true },
                "--progress" => arguments with { Progress = value },
                _ => throw new FormatException($"There is no argument {name}."),
            };
        }

        return arguments;
    }

    /// <summary>For a process of calls.</summary>
    internal IEnumerable<string> ForChild(long first, long calls, int seconds, string progress)
    {
        string[] arguments =
        [
            "--seed", Text(Seed), "--first", Text(first), "--calls", Text(calls), "--seconds", Text(seconds), "--progress", progress,
        ];
        return arguments.Concat(IsDevice ? [Device] : []).Concat(IsFlawed ? [Flawed] : []);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text<T>(T number)
        where T : IFormattable
        => number.ToString(null, CultureInfo.InvariantCulture);
}
