using System.Buffers;
using System.Numerics;
using EmdGen.Learning;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Estimates the distances at which a network's own features place the classes, while it trains: gather an epoch's features of the layer
/// before the classifier with their labels, then ask for the distances (Hou, Yu, Samaras 2016, arXiv:1611.05916, the self-guided loss).
/// </summary>
/// <remarks>
/// <para>
/// Every row is divided by the sum of its absolute values and added to the sums of its class, as integers of 2^-40 in 128 bits. Integers
/// add exactly: rows in any order, on any number of learners that are merged in any order, give the same state and the same distances, bit
/// for bit, on every processor.
/// </para>
/// <para>2^63 - 1 rows fit, together with the rows skipped; the sums of that many need 103 bits.</para>
/// <para>An instance is for one thread at a time: give every thread its own, and merge them.</para>
/// <para>
/// Training with such distances gained nothing on held-back rows, as <see cref="LearnedGroundDistanceAttribute"/> says: compare first.
/// </para>
/// </remarks>
public sealed partial class GroundDistanceLearner
{
    private const int MaxEntries = 1 << 26;
    private readonly FixedPointSums sums;
    private readonly long[] counts;

    /// <summary>A learner that has seen nothing.</summary>
    /// <param name="classCount">C, from 2 to 46340: the distances are a table.</param>
    /// <param name="featureCount">F, 1 or more; C * F is at most 2^26.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is too small or too large, or both are too large together.</exception>
    public GroundDistanceLearner(int classCount, int featureCount)
    {
        if (classCount < 2)
            throw OutOfRange(nameof(classCount), $"There {Counted.Are(classCount, "class", "classes")}, but there must be 2 or more.");
        if (featureCount < 1)
            throw OutOfRange(nameof(featureCount), $"There are {featureCount} features, but there must be 1 or more.");
        if ((long)classCount * featureCount > MaxEntries)
        {
            throw OutOfRange(
                nameof(featureCount),
                $"{Counted.Of(featureCount, "feature")} of {classCount} classes are {(long)classCount * featureCount} sums, but {MaxEntries} fit.");
        }

        if (classCount > CostTable.LargestClassCount)
        {
            throw OutOfRange(
                nameof(classCount), $"There are {classCount} classes, but a table of distances has {CostTable.LargestClassCount} at most.");
        }

        ClassCount = classCount;
        FeatureCount = featureCount;
        counts = new long[classCount];
        sums = new FixedPointSums(classCount, featureCount);
    }

    /// <summary>C.</summary>
    public int ClassCount { get; }

    /// <summary>F.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of rows that counted.</summary>
    public long RowCount { get; private set; }

    /// <summary>The number of rows that were skipped because all of their features are 0.</summary>
    public long ZeroRowCount { get; private set; }

    /// <summary>Adds rows of features with their classes.</summary>
    /// <param name="features">[N, F]: finite.</param>
    /// <param name="labels">[N]: class indices from 0 to C - 1.</param>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, a feature not finite; nothing was added.</exception>
    /// <exception cref="OverflowException">There would be more than 2^63 - 1 rows; nothing was added.</exception>
    public void Observe(ReadOnlySpan<float> features, ReadOnlySpan<int> labels) => ObserveRows(features, labels);

    /// <inheritdoc cref="Observe(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public void Observe(ReadOnlySpan<float> features, ReadOnlySpan<long> labels) => ObserveRows(features, labels);

    /// <summary>Adds everything another learner has seen, as if this one had seen it.</summary>
    /// <param name="other">Of the same C and F; it stays as it is.</param>
    /// <exception cref="ArgumentException">The other has another C or F, or is this learner itself; nothing was added.</exception>
    /// <exception cref="OverflowException">There would be more than 2^63 - 1 rows; nothing was added.</exception>
    public void Merge(GroundDistanceLearner other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other == this)
            throw new ArgumentException("A learner cannot be merged into itself.", nameof(other));
        if (other.ClassCount != ClassCount || other.FeatureCount != FeatureCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The other has {other.ClassCount} classes of {Counted.Of(other.FeatureCount, "feature")}, this one {ClassCount} of {FeatureCount}."),
                nameof(other));
        }

        CheckCapacity(other.RowCount + other.ZeroRowCount);
        sums.Add(other.sums);
        for (int c = 0; c < counts.Length; c++)
            counts[c] += other.counts[c];
        RowCount += other.RowCount;
        ZeroRowCount += other.ZeroRowCount;
    }

    /// <summary>Forgets everything, for the next epoch.</summary>
    public void Clear()
    {
        sums.Clear();
        counts.AsSpan().Clear();
        RowCount = 0;
        ZeroRowCount = 0;
    }

    private void ObserveRows<TLabel>(ReadOnlySpan<float> features, ReadOnlySpan<TLabel> labels)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        ObservationChecks.Check(features.Length, labels, ClassCount, FeatureCount);
        double[] rented = ArrayPool<double>.Shared.Rent(labels.Length);
        try
        {
            Span<double> norms = rented.AsSpan(0, labels.Length);
            FeatureNorms.Fill(features, norms);
            CheckCapacity(labels.Length);
            for (int row = 0; row < labels.Length; row++)
                Add(int.CreateTruncating(labels[row]), features.Slice(row * FeatureCount, FeatureCount), norms[row]);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private void Add(int label, ReadOnlySpan<float> row, double norm)
    {
        if (norm == 0)
        {
            ZeroRowCount++;
            return;
        }

        sums.Add(label, row, norm);
        counts[label]++;
        RowCount++;
    }

    private void CheckCapacity(long rows)
    {
        if (rows > long.MaxValue - RowCount - ZeroRowCount)
        {
            throw new OverflowException(
                FormattableString.Invariant($"There is no room for {Counted.Of(rows, "row")} after {RowCount + ZeroRowCount}: {long.MaxValue} fit."));
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));
}
