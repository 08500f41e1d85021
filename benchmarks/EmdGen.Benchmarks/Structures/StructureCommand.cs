using System.Globalization;
using EmdGen.Benchmarks.Contenders;
using EmdGen.Benchmarks.Ratios;

namespace EmdGen.Benchmarks.Structures;

/// <summary>
/// The command <c>structures</c>: tables beside the chain of as many classes, labels and gradient, in the second-level cache, on one core.
/// </summary>
public static class StructureCommand
{
    /// <summary>What the loss of a table may take of the chain's time, each without a cross entropy.</summary>
    private const double Bound = 1.3;

    private const double Tolerance = 1e-5;
    private const int Rounds = 25;
    private const int LongRounds = 5;

    private static readonly EmdOptions Plain = new() { MaxDegreeOfParallelism = 1, CrossEntropyWeight = 0 };

    private static readonly EmdOptions WithEntropy = Plain with { CrossEntropyWeight = 1 };

    /// <summary>Returns the exit code: 1 where a table misses the bound.</summary>
    public static int Run()
    {
        Console.WriteLine("classes,structure,chain_ns,table_chain_ratio,table_entropy_chain_ratio,chain_entropy_chain_ratio");
        double[] ratios =
        [
            Compare<Chains.C5, FixedTables.C5>(), Compare<Chains.C5, LearnedClasses.C5>(),
            Compare<Chains.C8, FixedTables.C8>(), Compare<Chains.C8, LearnedClasses.C8>(),
            Compare<Chains.C10, LearnedClasses.C10>(), Compare<Chains.C16, LearnedClasses.C16>(), Compare<Chains.C32, LearnedClasses.C32>(),
            Compare<Chains.C64, LearnedClasses.C64>(), Compare<Chains.C101, LearnedClasses.C101>(),
        ];
        return ratios.All(ratio => ratio <= Bound) ? 0 : 1;
    }

    private static double Compare<TChain, TTable>()
        where TChain : struct, ISquaredEmd
        where TTable : struct, ISquaredEmd
    {
        int classCount = TChain.ClassCount;
        var batch = new Batch((int)(RatioCase.CacheBytes / sizeof(float) / classCount), classCount);
        GroundDistance? given = TTable.Distance is null ? Distances(classCount) : null;
        Check<TTable>(batch, given);
        double[] best = Stopwatches.Measure(
            [
                () => Evaluate<TChain>(batch, null, Plain),
                () => Evaluate<TTable>(batch, given, Plain),
                () => Evaluate<TTable>(batch, given, WithEntropy),
                () => Evaluate<TChain>(batch, null, WithEntropy),
            ],
            Rounds,
            LongRounds);
        string structure = given is null ? "table" : "learned";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{classCount},{structure},{best[0] / batch.Logits.Length:F3},{best[1] / best[0]:F2},{best[2] / best[0]:F2},{best[3] / best[0]:F2}"));
        return best[1] / best[0];
    }

    private static void Evaluate<TEmd>(Batch batch, GroundDistance? given, EmdOptions options)
        where TEmd : struct, ISquaredEmd
        => TEmd.Evaluate(batch.Logits, batch.Labels, EmdOutputs.LossOnly.WithGradient(batch.Gradient), given, options);

    private static void Check<TEmd>(Batch batch, GroundDistance? given)
        where TEmd : struct, ISquaredEmd
    {
        var exact = new double[batch.Logits.Length];
        double[] logits = [.. batch.Logits.ToArray().Select(logit => (double)logit)];
        double value = SquaredEmdReference.LossAndGradient(logits, batch.Labels, exact, TEmd.Distance ?? given!, WithEntropy);
        float actual = TEmd.Evaluate(batch.Logits, batch.Labels, EmdOutputs.LossOnly.WithGradient(batch.Gradient), given, WithEntropy);
        double scale = exact.Max(Math.Abs), worst = Math.Abs(actual - value) / value;
        for (int i = 0; i < exact.Length; i++)
            worst = Math.Max(worst, Math.Abs(exact[i] - batch.Gradient[i]) / scale);
        if (worst > Tolerance)
            throw new InvalidOperationException(FormattableString.Invariant($"{typeof(TEmd)} is off by {worst}."));
    }

    private static GroundDistance Distances(int classCount)
    {
        var distances = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                distances[i, k] = i == k ? 0 : 0.5 + (i * 7 % 5) + (k * 3 % 7);
        }

        return GroundDistance.FromRows(distances);
    }
}
