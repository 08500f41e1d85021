namespace EmdGen.Benchmarks.Decisions;

/// <summary>A step behind the loss, and what people write for it.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Run">The step.</param>
/// <param name="Naive">The same, or a part of it, by hand.</param>
/// <param name="Check">How far the step's result is from that by hand, where 1 is too far.</param>
/// <param name="Bound">The most nanoseconds that a row of ten classes may take; null where the project sets itself none.</param>
public sealed record DecisionCase(string Name, Action Run, Action Naive, Func<double> Check, double? Bound = null)
{
    private const double ScoreTolerance = 1e-6;

    /// <summary>The steps that are timed.</summary>
    public static IReadOnlyList<DecisionCase> Of(ForecastBatch batch)
    {
        int classCount = batch.ClassCount;
        var chain = GroundDistance.Chain(classCount);
        GroundDistance table = GroundDistance.FromRows(Distances(classCount));
        OrdinalScores scores = new(chain), distributions = new(chain);
        float[] probabilities = new float[batch.Logits.Length], byHand = new float[batch.Logits.Length];
        int[] classes = new int[batch.Labels.Length], classesByHand = new int[batch.Labels.Length];
        return
        [
            new(
                "scores of classes",
                () => scores.Add(batch.Predictions, batch.Labels),
                () => NaiveDecisions.MeanAbsoluteError(batch.Predictions, batch.Labels),
                () => Distance(scores.MeanAbsoluteError, NaiveDecisions.MeanAbsoluteError(batch.Predictions, batch.Labels)),
                Bound: 20),
            new(
                "scores of distributions",
                () => distributions.AddDistributions(batch.Probabilities, batch.Labels),
                () =>
                {
                    NaiveDecisions.RankedProbabilityScore(batch.Probabilities, classCount, batch.Labels);
                    NaiveDecisions.NegativeLogLikelihood(batch.Probabilities, classCount, batch.Labels);
                },
                () => Distance(distributions.RankedProbabilityScore, NaiveDecisions.RankedProbabilityScore(batch.Probabilities, classCount, batch.Labels))
                    + Distance(distributions.NegativeLogLikelihood, NaiveDecisions.NegativeLogLikelihood(batch.Probabilities, classCount, batch.Labels)),
                Bound: 60),
            new(
                "softmax",
                () => OrdinalDecoding.Softmax(batch.Logits, classCount, probabilities),
                () => NaiveDecisions.Softmax(batch.Logits, classCount, byHand),
                () => probabilities.Zip(byHand, (p, q) => Distance(p, q)).Max()),
            new(
                "median",
                () => OrdinalDecoding.Median(batch.Probabilities, classCount, classes),
                () => NaiveDecisions.Median(batch.Probabilities, classCount, classesByHand),
                () => classes.Zip(classesByHand).Count(pair => pair.First != pair.Second)),
            new(
                "least distance, table",
                () => OrdinalDecoding.LeastDistance(batch.Probabilities, table, classes),
                () => NaiveDecisions.LeastDistance(batch.Probabilities, table, classesByHand),
                () => classes.Zip(classesByHand).Count(pair => pair.First != pair.Second)),
        ];
    }

    private static double Distance(double a, double b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(b)) / ScoreTolerance;

    private static double[,] Distances(int classCount)
    {
        var random = new Random(classCount);
        var distances = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int j = 0; j < classCount; j++)
                distances[i, j] = i == j ? 0 : 1 + random.NextDouble();
        }

        return distances;
    }
}
