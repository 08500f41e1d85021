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
    /// <param name="rows">[n]: their indices.</param>
    /// <param name="labels">[n]: the class of each.</param>
    /// <param name="scores">Receives a score for each.</param>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal void Score(ReadOnlySpan<int> rows, ReadOnlySpan<int> labels, RowScores scores)
    {
        Span<nint> offsets = stackalloc nint[RowBlock.Width];
        Span<int> classes = stackalloc int[RowBlock.Width];
        for (int start = 0; start < rows.Length; start += RowBlock.Width)
        {
            int count = Math.Min(RowBlock.Width, rows.Length - start);
            // A block that rows do not fill repeats its last.
            for (int i = 0; i < RowBlock.Width; i++)
            {
                int at = start + Math.Min(i, count - 1);
                offsets[i] = (nint)rows[at] * classCount;
                classes[i] = labels[at];
            }

            BlockTops tops = block.Load(ref MemoryMarshal.GetReference(probabilities), offsets);
            if (!AreDistributions(tops))
                Check(rows.Slice(start, count));
            Score(tops, Truth(offsets, classes), Vector256.Create((double)classes[0], classes[1], classes[2], classes[3]), scores, start);
        }
    }

    private void Score(in BlockTops tops, Vector256<double> truth, Vector256<double> labels, RowScores scores, int start)
    {
        (Vector256<double> ranks, Vector256<double> positions) = block.Score(tops.Sum, labels);
        Vector256<double> isPossible = Vector256.GreaterThan(truth, Vector256<double>.Zero), isRight = Vector256.Equals(tops.Top, labels);
        Vector256<double> logarithms = (Logarithm.Natural(truth) & isPossible) * (-1 / DistributionSums.LogarithmRange);
        RowWeight.Shares(ranks * perRank).CopyTo(scores.Ranks[start..]);
        RowWeight.Shares(positions).CopyTo(scores.Positions[start..]);
        RowWeight.Shares(logarithms).CopyTo(scores.Logarithms[start..]);
        TopClass.Of(RowWeight.Shares(tops.Most), isRight.AsInt64(), ~isPossible.AsInt64()).CopyTo(scores.Tops[start..]);
    }

    private Vector256<double> Truth(ReadOnlySpan<nint> offsets, ReadOnlySpan<int> classes) => Vector256.Create(
        (double)probabilities[(int)offsets[0] + classes[0]],
        probabilities[(int)offsets[1] + classes[1]],
        probabilities[(int)offsets[2] + classes[2]],
        probabilities[(int)offsets[3] + classes[3]]);

    private static bool AreDistributions(in BlockTops tops)
        => Vector256.LessThanOrEqualAll(Vector256.Abs(tops.Sum - Vector256<double>.One), Vector256.Create(TargetTolerance.Single))
            && Vector256.EqualsAll(tops.Least, Vector256<double>.Zero);

    private void Check(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            MetricChecks.Distribution(probabilities, row, classCount);
    }
}
