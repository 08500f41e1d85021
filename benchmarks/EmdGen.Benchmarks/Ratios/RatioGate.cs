using System.Globalization;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>What the kernels are held to, by class count and size: hard labels, logits of standard deviation 1, one torch thread.</summary>
public static class RatioGate
{
    private const double MostGeneric = 1.25;

    /// <summary>A line for every figure that misses its bound.</summary>
    public static IReadOnlyList<string> Misses(IEnumerable<RatioRow> rows)
        => [.. rows.Where(row => row.Case is { Kind: RatioKind.Hard, TorchThreads: 1 }).SelectMany(Misses)];

    private static IEnumerable<string> Misses(RatioRow row)
    {
        Bounds bounds = BoundsOf(row.Case.ClassCount);
        bool isCached = row.Case.Bytes == RatioCase.CacheBytes;
        if (isCached)
        {
            if (row.TorchEmd < bounds.TorchEmdCached)
                yield return Text(row, "torch EMD / ours", row.TorchEmd.Value, "at least", bounds.TorchEmdCached);
            if (row.TorchCrossEntropy < bounds.TorchCrossEntropyCached)
                yield return Text(row, "torch cross entropy / ours", row.TorchCrossEntropy.Value, "at least", bounds.TorchCrossEntropyCached);
            double least = row.Case.ClassCount is 5 or 8 ? 1.3 : row.Case.ClassCount >= 16 ? 1 : 0;
            if (row.Generic < least)
                yield return Text(row, "generic / ours", row.Generic.Value, "at least", least);
            if (row.Case.ClassCount >= 16 && row.Generic > MostGeneric)
                yield return Text(row, "generic / ours", row.Generic.Value, "at most", MostGeneric);
            yield break;
        }

        if (row.TorchEmd < bounds.TorchEmdFromMemory)
            yield return Text(row, "torch EMD / ours", row.TorchEmd.Value, "at least", bounds.TorchEmdFromMemory);
        if (row.Copy > bounds.CopyFromMemory)
            yield return Text(row, "ours / copy", row.Copy.Value, "at most", bounds.CopyFromMemory);
    }

    private static Bounds BoundsOf(int classCount) => classCount switch
    {
        <= 10 => new Bounds(55, 36, 70, 1.9),
        <= 101 => new Bounds(11, 3.6, 24, 2.8),
        _ => new Bounds(9, 3, 20, 2.8),
    };

    private static string Text(RatioRow row, string figure, double value, string relation, double bound)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"C = {row.Case.ClassCount}, {row.Case.Bytes / 1024} KiB: {figure} is {value:F2}, {relation} {bound}");

    private sealed record Bounds(
        double TorchEmdCached, double TorchCrossEntropyCached, double TorchEmdFromMemory, double CopyFromMemory);
}
