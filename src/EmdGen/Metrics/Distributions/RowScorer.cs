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

        TakeLogarithms(MemoryMarshal.Cast<long, Vector256<long>>(scores.Logarithms)[..((rows.Length + RowBlock.Width - 1) / RowBlock.Width)]);
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

    private Vector256<double> Truth(ReadOnlySpan<nint> offsets, ReadOnlySpan<int> classes) => Vector256.Create(
        (double)probabilities[(int)offsets[0] + classes[0]],
        probabilities[(int)offsets[1] + classes[1]],
        probabilities[(int)offsets[2] + classes[2]],
        probabilities[(int)offsets[3] + classes[3]]);

    private static bool AreDistributions(in BlockTops tops)
        => Vector256.LessThanOrEqualAll(Vector256.Abs(tops.Sum - Vector256<double>.One), Vector256.Create(TargetTolerance.Single))
            && tops.Signs.ExtractMostSignificantBits() == 0;

    private void Check(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            MetricChecks.Distribution(probabilities, row, classCount);
    }
}
