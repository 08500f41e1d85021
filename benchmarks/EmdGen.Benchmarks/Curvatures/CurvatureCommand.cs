using System.Globalization;
using EmdGen.Benchmarks.Ratios;
using EmdGen.Benchmarks.Structures;

namespace EmdGen.Benchmarks.Curvatures;

/// <summary>
/// The command <c>curvature</c>: loss, gradient and curvature beside loss and gradient alone, labels, on one core, for rows ([N,C]) and for
/// positions ([1,C,N], the layout of boosted trees), in the second-level cache and from memory.
/// </summary>
public static class CurvatureCommand
{
    private const string Header = "bytes,structure,classes,layout,gradient_ns,gauss_newton_ratio,multinomial_ratio,bound";
    private const double CacheBound = 1.35;
    private const double MemoryBound = 1.6;
    private const int RowStep = 64;
    private const int OddRows = 24;
    private const int Rounds = 40;
    private const int LongRounds = 10;

    /// <summary>Returns the exit code: 1 where a ratio is above its bound.</summary>
    /// <param name="folder">Where the table is kept; null to keep nothing.</param>
    public static int Run(string? folder)
    {
        var lines = new List<string> { Header };
        Console.WriteLine(Header);
        bool isKept = true;
        foreach ((long bytes, double bound) in new[] { (RatioCase.CacheBytes, CacheBound), (RatioCase.MemoryBytes, MemoryBound) })
        {
            isKept &= Compare<Chains.C2>("chain") & Compare<Chains.C5>("chain") & Compare<Chains.C8>("chain") & Compare<Chains.C10>("chain")
                & Compare<Chains.C16>("chain") & Compare<Chains.C32>("chain") & Compare<Chains.C101>("chain") & Compare<CurvatureTreeEmd>("tree")
                & Compare<FixedTables.C5>("table") & Compare<FixedTables.C8>("table");

            bool Compare<TEmd>(string structure)
                where TEmd : struct, ISquaredEmd
            {
                int rows = RowsOf(bytes, TEmd.ClassCount);
                return new[] { false, true }.Select(hasPositions =>
                {
                    var curvatureCase = new CurvatureCase<TEmd>(rows, hasPositions);
                    curvatureCase.Check();
                    double[] best = Stopwatches.Measure(curvatureCase.Contenders, Rounds, LongRounds);
                    double gaussNewton = best[1] / best[0], multinomial = best[2] / best[0];
                    string line = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{bytes},{structure},{TEmd.ClassCount},{(hasPositions ? "positions" : "rows")},{
                            best[0] / rows / TEmd.ClassCount:F3},{gaussNewton:F2},{multinomial:F2},{bound}");
                    Console.WriteLine(line);
                    lines.Add(line);
                    return gaussNewton <= bound && multinomial <= bound;
                }).ToArray().All(kept => kept);
            }
        }

        KeptTable.Write(folder, "curvature.csv", lines);
        Console.Error.WriteLine(isKept ? "Every ratio keeps its bound." : "Some ratios are above their bounds.");
        return isKept ? 0 : 1;
    }

    /// <summary>
    /// About as many rows as fill the bytes, and no power of two times a small number: the classes of a position would lie so far apart that all
    /// share one set of every cache.
    /// </summary>
    private static int RowsOf(long bytes, int classCount) => ((int)(bytes / sizeof(float) / classCount) / RowStep * RowStep) + OddRows;
}
