using DiamondClarity.Input;
using DiamondClarity.Training;

namespace DiamondClarity.Evaluation;

/// <summary>Everything that was measured.</summary>
internal sealed class Results
{
    private readonly List<Run> runs = [];
    private readonly Dictionary<(TrainingLoss, Stopping), GradeMatrix> matrices = [];

    internal IReadOnlyList<Run> Runs => runs;

    /// <summary>Scores a forecast.</summary>
    internal void Add(int seed, TrainingLoss loss, Stopping stopping, Forecast forecast, int[] labels)
    {
        foreach (Decoding decoding in Enum.GetValues<Decoding>())
            runs.Add(new Run(seed, loss, stopping, forecast.Epoch, decoding, Scores.Of(forecast.Probabilities, labels, decoding)));
        if (!matrices.TryGetValue((loss, stopping), out GradeMatrix? matrix))
            matrices[(loss, stopping)] = matrix = new GradeMatrix();
        matrix.Add(forecast.Probabilities, labels);
    }

    internal GradeMatrix Matrix(TrainingLoss loss, Stopping stopping) => matrices[(loss, stopping)];

    /// <summary>A value per seed, in the order of seeds.</summary>
    internal double[] Values(TrainingLoss loss, Stopping stopping, Decoding decoding, Measure measure)
        => [.. from run in runs
               where run.Loss == loss && run.Stopping == stopping && run.Decoding == decoding
               select measure.Of(run.Scores)];

    /// <summary>The difference to cross entropy on the same splits, from the same weights.</summary>
    internal PairedDifference Difference(TrainingLoss loss, Stopping stopping, Decoding decoding, Measure measure)
        => PairedDifference.Of(
            Values(loss, stopping, decoding, measure),
            Values(TrainingLoss.CrossEntropy, stopping, decoding, measure),
            Split.TestPerTraining);
}
