using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EmdGen.Metrics.Sums;
using EmdGen.Validation;

namespace EmdGen.Metrics.Distributions;

/// <summary>Scores rows of a batch, four at a time.</summary>
internal readonly ref struct RowScorer
{
    private readonly ReadOnlySpan<float> probabilities;
    private readonly int classCount;
    private readonly RowBlock block;
    private readonly double perRank;

    /// <param name="probabilities">[N,C].</param>
    /// <param name="spacings">[C - 1], or empty: as <see cref="RowBlock"/> takes them.</param>
    /// <param name="classes">[C]: scratch.</param>
    internal RowScorer(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> spacings, Span<Vector256<double>> classes)
    {
        this.probabilities = probabilities;
        classCount = classes.Length;
        block = new RowBlock(spacings, classes);
        perRank = 1.0 / (classCount - 1);
    }

    /// <summary>Scores the rows that are given.</summary>
    /// <param name="rows">[n], whole blocks: their indices.</param>
    /// <param name="labels">[n]: the class of each.</param>
    /// <param name="scores">Receives a score for each.</param>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal void Score(ReadOnlySpan<int> rows, ReadOnlySpan<int> labels, RowScores scores)
    {
        for (int start = 0; start < rows.Length; start += RowBlock.Width)
        {
            ReadOnlySpan<int> four = rows.Slice(start, RowBlock.Width), classes = labels.Slice(start, RowBlock.Width);
            BlockTops tops = block.Load(ref First(four[0]), ref First(four[1]), ref First(four[2]), ref First(four[3]));
            if (!AreDistributions(tops))
                Check(four);
            Score(tops, Truth(four, classes), Vector256.Create((double)classes[0], classes[1], classes[2], classes[3]), scores, start);
        }

        TakeLogarithms(MemoryMarshal.Cast<long, Vector256<long>>(scores.Logarithms[..rows.Length]));
    }

    private void Score(in BlockTops tops, Vector256<double> truth, Vector256<double> labels, RowScores scores, int start)
    {
        (Vector256<double> ranks, Vector256<double> positions) = block.Score(tops.Sum, labels);
        Vector256<double> isPossible = Vector256.GreaterThan(truth, Vector256<double>.Zero), isRight = Vector256.Equals(tops.Top, labels);
        RowWeight.Shares(ranks * perRank).CopyTo(scores.Ranks[start..]);
        RowWeight.Shares(positions).CopyTo(scores.Positions[start..]);
        truth.AsInt64().CopyTo(scores.Logarithms[start..]);
        TopClass.Of(RowWeight.Shares(tops.Most), isRight.AsInt64(), ~isPossible.AsInt64()).CopyTo(scores.Tops[start..]);
    }

    // After all else, because a logarithm is one long chain of operations, of which a loop of nothing else keeps many going.
    private static void TakeLogarithms(Span<Vector256<long>> truths)
    {
        foreach (ref Vector256<long> truth in truths)
        {
            Vector256<double> probability = truth.AsDouble(), isPossible = Vector256.GreaterThan(probability, Vector256<double>.Zero);
            truth = RowWeight.Shares((Logarithm.Natural(probability) & isPossible) * (-1 / DistributionSums.LogarithmRange));
        }
    }

    private Vector256<double> Truth(ReadOnlySpan<int> rows, ReadOnlySpan<int> classes)
        => Vector256.Create((double)Truth(rows[0], classes[0]), Truth(rows[1], classes[1]), Truth(rows[2], classes[2]), Truth(rows[3], classes[3]));

    private float Truth(int row, int label) => probabilities[(row * classCount) + label];

    private ref float First(int row) => ref Unsafe.Add(ref MemoryMarshal.GetReference(probabilities), (nint)row * classCount);

    private static bool AreDistributions(in BlockTops tops)
        => Vector256.LessThanOrEqualAll(Vector256.Abs(tops.Sum - Vector256<double>.One), Vector256.Create(TargetTolerance.Single))
            && tops.Signs.ExtractMostSignificantBits() == 0;

    private void Check(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            MetricChecks.Distribution(probabilities, row, classCount);
    }
}
