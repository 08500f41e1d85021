using System.Globalization;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>What <c>peers.py</c> measured of one case.</summary>
/// <param name="Line">The line it printed.</param>
/// <param name="Compiled">Microseconds of the composed loss, forward and backward, by torch.compile; null where that failed.</param>
/// <param name="CrossEntropy">Microseconds of torch's cross entropy, forward and backward; null where that failed.</param>
public sealed record TorchTimes(string Line, double? Compiled, double? CrossEntropy)
{
    public const string Header = "classes,type,rows,compile_us,cross_entropy_us,copy_gb_per_s,torch";

    /// <exception cref="FormatException">The line is none of the table.</exception>
    public static TorchTimes Parse(string line)
    {
        string[] cells = line.Split(',');
        return cells.Length == Header.Split(',').Length
            ? new TorchTimes(line, Number(cells[3]), Number(cells[4]))
            : throw new FormatException($"\"{line}\" is no line of {Header}.");
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
