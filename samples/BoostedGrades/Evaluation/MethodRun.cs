using BoostedGrades.Methods;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Evaluation;

/// <summary>The scores of one method on the test rows of one split.</summary>
/// <param name="Seed">The split.</param>
/// <param name="Contender">What was trained, and how it became classes.</param>
/// <param name="Point">The grid point that was chosen.</param>
/// <param name="IterationCount">The iterations that were kept, summed over the method's models.</param>
/// <param name="Seconds">What training took at that point.</param>
/// <param name="Scores">Those that there are: classes without a distribution have none of its scores.</param>
internal sealed record MethodRun(
    int Seed,
    Contender Contender,
    GridPoint Point,
    int IterationCount,
    double Seconds,
    IReadOnlyDictionary<Measure, double> Scores);
