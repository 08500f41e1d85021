using EmdGen.Metrics;
using EmdGen.Metrics.Confusions;
using EmdGen.Metrics.Distributions;
using EmdGen.Metrics.Sums;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Scores of predicted classes and distributions, gathered batch by batch: the scores of all rows so far are there at any time. Rows are counted
/// in whole numbers, so that the scores are the same bits however rows are split over batches, threads and machines: give each thread scores of
/// its own, and <see cref="Merge"/> them. Each instance is for one thread at a time.
/// </summary>
/// <remarks>
/// <para>
/// A row counts in the scores of classes where <see cref="Add(ReadOnlySpan{int}, ReadOnlySpan{int}, ReadOnlySpan{float})"/> gets it, in those of
/// distributions where <see cref="AddDistributions(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float})"/> does; give it to both for all of
/// them. A row of weight w counts as w rows do, but in <see cref="RowCount"/>, <see cref="DistributionCount"/>,
/// <see cref="InfiniteLogLikelihoodCount"/> and <see cref="Confusion"/>, which count rows.
/// </para>
/// <para>A score is NaN where it divides 0 by 0: without rows, and where its remarks say so.</para>
/// </remarks>
/// <example><code>
/// var scores = OrdinalScores.Of&lt;QualityEmd&gt;();
/// scores.Add(predictions, labels);
/// scores.AddDistributions(probabilities, labels);
/// Console.WriteLine(scores);
/// </code></example>
public partial class OrdinalScores
{
    private readonly ConfusionCounts confusion;
    private readonly double[] spacings;
    private readonly double range;
    private DistributionSums? distributions;
    private Agreement? agreement;
    private Int128 weight;

    /// <summary>No rows yet, of classes called 0, 1, 2, ...</summary>
    /// <param name="distance">
    /// The distances of the classes, for <see cref="MeanDistance"/>; ordered ones have the positions of
    /// <see cref="ContinuousRankedProbabilityScore"/> too. Every other score is of ranks: class indices.
    /// </param>
    public OrdinalScores(GroundDistance distance)
        : this(distance, new RankNames(Given(distance).ClassCount))
    {
    }

    /// <summary>No rows yet.</summary>
    /// <param name="distance">The distances of the classes.</param>
    /// <param name="classNames">[C]: the name of each class, for <see cref="ToTable()"/>.</param>
    /// <exception cref="ArgumentException">There are not C names, or a name is null.</exception>
    public OrdinalScores(GroundDistance distance, IReadOnlyList<string> classNames)
    {
        Distance = Given(distance);
        ArgumentNullException.ThrowIfNull(classNames);
        ScoreChecks.ClassNames(classNames, ClassCount);
        ClassNames = classNames is RankNames ? classNames : Array.AsReadOnly([.. classNames]);
        confusion = new ConfusionCounts(ClassCount);
        spacings = ClassPositions.Shares(distance);
        range = ClassPositions.Range(distance);
    }

    /// <summary>The distances of the classes.</summary>
    public GroundDistance Distance { get; }

    /// <summary>C, 2 or more.</summary>
    public int ClassCount => Distance.ClassCount;

    /// <summary>[C]: the name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>
    /// Rows with this label count nowhere, whatever else they hold; null for none. Of members of an enum it is the underlying value.
    /// </summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>The rows whose predicted class was added, without ignored ones.</summary>
    public long RowCount { get; private set; }

    /// <summary>The rows whose distribution was added, without ignored ones.</summary>
    public long DistributionCount => distributions?.RowCount ?? 0;

    /// <summary>
    /// [C,C], a copy: how many rows have a predicted (first index) and a true class, whatever they weigh. It takes 8 C^2 bytes, also where few
    /// pairs occur.
    /// </summary>
    public long[,] Confusion => confusion.ToTable();

    private Int128 DistributionWeight => distributions?.Weight ?? 0;

    private Agreement Agreement => agreement ??= new Agreement(confusion, ClassCount);

    /// <summary>No rows yet, of the classes of a generated type.</summary>
    /// <typeparam name="TEmd">The generated type: <c>QualityEmd</c> for an enum <c>Quality</c>.</typeparam>
    /// <exception cref="ArgumentException">Its distances are learned: give them to the constructor.</exception>
    public static OrdinalScores Of<TEmd>()
        where TEmd : ISquaredEmd
        => new(DistanceOf<TEmd>(), NamesOf<TEmd>());

    /// <summary>Adds all rows of other scores of the same classes, as if they had been added here.</summary>
    /// <param name="other">Unchanged.</param>
    /// <exception cref="ArgumentException">
    /// These are the scores themselves, the classes are others, or all rows together would weigh 2^52 or more; nothing was added.
    /// </exception>
    public void Merge(OrdinalScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other))
            throw new ArgumentException("Scores that are merged with themselves would count every row twice.", nameof(other));
        if (!ClassPositions.AreEqual(Distance, other.Distance))
            throw new ArgumentException("The other scores are of other classes, or of other distances between them.", nameof(other));
        Join(other, nameof(other));
    }

    /// <summary>Returns the scores as a table; see <see cref="ToTable()"/>.</summary>
    public override string ToString() => ToTable();

    private protected static GroundDistance DistanceOf<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.Distance ?? throw new ArgumentException(
            $"The distances of {typeof(TEmd).Name} are learned: give those to use to the constructor of {nameof(OrdinalScores)}.", nameof(TEmd));

    private protected static IReadOnlyList<string> NamesOf<TEmd>()
        where TEmd : ISquaredEmd
        => TEmd.ClassNames ?? new RankNames(TEmd.ClassCount);

    private void Join(OrdinalScores other, string argument)
    {
        Int128 together = TotalWeight.Together(weight, other.weight, argument);
        TotalWeight.Together(DistributionWeight, other.DistributionWeight, argument);
        weight = together;
        RowCount += other.RowCount;
        confusion.Add(other.confusion);
        agreement = null;
        if (other.distributions is not null)
            (distributions ??= new DistributionSums()).Add(other.distributions);
    }

    private static GroundDistance Given(GroundDistance distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        return distance;
    }
}
