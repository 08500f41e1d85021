using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>Scores the validation rows. A row with a distribution counts as a row of each class, of that class's share.</summary>
internal sealed class ValidationScores
{
    private readonly GroundDistance distance;
    private readonly BoosterData data;
    private readonly BoosterOptions options;
    private readonly double[] startScores;
    private readonly RawScores scores;
    private readonly float[] logits;
    private readonly int[] classes;
    private readonly float[]? weights;

    internal ValidationScores(GroundDistance distance, BoosterData data, BoosterOptions options, ClassShares shares)
    {
        this.distance = distance;
        this.data = data;
        this.options = options;
        startScores = shares.StartScores;
        scores = new RawScores(1, data.RowCount, distance.ClassCount);
        logits = new float[data.RowCount * distance.ClassCount];
        classes = new int[data.RowCount];
        weights = data.Targets.Distributions is null ? null : new float[data.RowCount];
    }

    private bool ScoresClasses => options.StoppingScore is StoppingScore.MeanAbsoluteError or StoppingScore.QuadraticKappa;

    /// <summary>Whether a score is better than the best one so far.</summary>
    internal bool IsBetter(double score, double best) => options.StoppingScore == StoppingScore.QuadraticKappa ? score > best : score < best;

    internal double Score(BoosterHandle booster)
    {
        scores.Read(booster);
        int classCount = distance.ClassCount;
        for (int j = 0; j < classCount; j++)
        {
            ReadOnlySpan<double> from = scores.Of(j);
            for (int row = 0; row < from.Length; row++)
                logits[(row * classCount) + j] = (float)(from[row] + startScores[j]);
        }

        var sums = new OrdinalScores(distance);
        if (ScoresClasses)
            OrdinalDecoding.Decode(logits, distance, options.StoppingRule, EmdInput.Logits, classes);
        else
            OrdinalDecoding.Softmax(logits, classCount, logits);
        if (data.Targets.Labels is { } labels)
            Add(sums, labels, data.Weights.Span);
        else
            AddEveryClass(sums, data.Targets.Distributions!);
        return options.StoppingScore switch
        {
            StoppingScore.RankedProbabilityScore => sums.RankedProbabilityScore,
            StoppingScore.MeanAbsoluteError => sums.MeanAbsoluteError,
            StoppingScore.QuadraticKappa => sums.Kappa(KappaWeights.Quadratic),
            _ => sums.InfiniteLogLikelihoodCount > 0 ? double.PositiveInfinity : sums.NegativeLogLikelihood,
        };
    }

    private void Add(OrdinalScores sums, ReadOnlySpan<int> labels, ReadOnlySpan<float> rowWeights)
    {
        if (ScoresClasses)
            sums.Add(classes, labels, rowWeights);
        else
            sums.AddDistributions(logits, labels, rowWeights);
    }

    private void AddEveryClass(OrdinalScores sums, float[] distributions)
    {
        ReadOnlySpan<float> rowWeights = data.Weights.Span;
        var labels = new int[data.RowCount];
        for (int j = 0; j < distance.ClassCount; j++)
        {
            labels.AsSpan().Fill(j);
            for (int row = 0; row < labels.Length; row++)
                weights![row] = distributions[(row * distance.ClassCount) + j] * (rowWeights.IsEmpty ? 1 : rowWeights[row]);
            Add(sums, labels, weights);
        }
    }
}
