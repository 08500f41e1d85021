using EmdGen;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;

namespace BoostedGrades.Evaluation;

/// <summary>What was measured on one set of data.</summary>
/// <param name="baseline">The method that the others are compared with, which predicts distributions.</param>
internal sealed class Scoreboard(string baseline)
{
    private readonly List<MethodRun> runs = [];

    /// <summary>How good a forecast is.</summary>
    internal static IReadOnlyList<Measure> Measures { get; } =
    [
        EmdGen.Samples.Evaluation.Measures.MeanAbsoluteError,
        EmdGen.Samples.Evaluation.Measures.Kappa,
        EmdGen.Samples.Evaluation.Measures.Exact,
        EmdGen.Samples.Evaluation.Measures.RankedProbabilityScore,
        EmdGen.Samples.Evaluation.Measures.LogLoss,
    ];

    /// <summary>The method that the others are compared with.</summary>
    internal string Baseline => baseline;

    /// <summary>A run per split, method and decoding.</summary>
    internal IReadOnlyList<MethodRun> Runs => runs;

    /// <summary>The rows of the tables, in the order in which they were added.</summary>
    internal IEnumerable<Contender> Contenders => runs.Select(run => run.Contender).Distinct();

    /// <summary>How many splits there are.</summary>
    internal int SplitCount => runs.Select(run => run.Seed).Distinct().Count();

    internal void Add(MethodRun run) => runs.Add(run);

    /// <summary>Whether a contender has a value of its own in a measure: scores of distributions are given once a method.</summary>
    internal bool Has(Contender contender, Measure measure)
        => contender.Decoding is { } decoding ? measure.AppliesTo(decoding) : measure.NeedsDecoding;

    /// <summary>A value per split, in their order.</summary>
    internal double[] Values(Contender contender, Measure measure)
        => [.. from run in runs where run.Contender == contender select run.Scores[measure]];

    /// <summary>The mean time of a training at the point that was chosen, in seconds.</summary>
    internal double Seconds(Contender contender) => runs.Where(run => run.Contender == contender).Average(run => run.Seconds);

    /// <summary>The difference of two contenders on the same splits.</summary>
    /// <remarks>Fewer training rows of a split leave as many that splits share at most, so that the shares of the whole split stand.</remarks>
    internal PairedDifference Difference(Contender contender, Contender reference, Measure measure)
        => PairedDifference.Of(Values(contender, measure), Values(reference, measure), Split.TestPerTraining);

    /// <summary>
    /// What a contender is compared with: the baseline under the same decoding; for rounded ranks under the median, which a low absolute error asks for.
    /// </summary>
    internal Contender Reference(Contender contender) => new(baseline, contender.Decoding ?? DecodingRule.Median);

    /// <summary>The contender with the lowest or highest mean, whichever is good.</summary>
    internal Contender Best(Measure measure)
        => Contenders.Where(contender => Has(contender, measure)).MinBy(contender =>
        {
            double mean = Values(contender, measure).Average();
            return double.IsNaN(mean) ? double.PositiveInfinity : measure.IsLowBetter ? mean : -mean;
        });
}
