using EmdGen.Samples.Input;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Evaluation;

/// <summary>Everything that was measured.</summary>
public sealed class Results(Comparison comparison)
{
    private readonly List<Run> runs = [];
    private readonly List<(TrainingLoss Loss, TrainingResult Result)> trainings = [];
    private readonly Dictionary<(TrainingLoss, Stopping), ClassMatrix> matrices = [];

    /// <summary>What was compared.</summary>
    public Comparison Comparison => comparison;

    /// <summary>A run per seed, loss, time to stop and decoding.</summary>
    public IReadOnlyList<Run> Runs => runs;

    /// <summary>Scores what a training gave.</summary>
    /// <param name="seed">Its seed.</param>
    /// <param name="loss">Its loss.</param>
    /// <param name="result">What came out.</param>
    /// <param name="labels">[N] of the test part.</param>
    public void Add(int seed, TrainingLoss loss, TrainingResult result, int[] labels)
    {
        trainings.Add((loss, result));
        foreach ((Stopping stopping, Forecast forecast) in result.Forecasts)
        {
            var prediction = new Prediction(forecast.Probabilities, labels, comparison.ClassCount);
            foreach (Decoding decoding in comparison.Decodings)
            {
                var scores = comparison.Measures.ToDictionary(measure => measure, measure => measure.Of(prediction, decoding));
                runs.Add(new Run(seed, loss, stopping, forecast.Epoch, decoding, scores));
            }

            if (!matrices.TryGetValue((loss, stopping), out ClassMatrix? matrix))
                matrices[(loss, stopping)] = matrix = new ClassMatrix(comparison.ClassCount);
            matrix.Add(forecast.Probabilities, labels);
        }
    }

    /// <summary>What the networks of a loss predict for each class, over all seeds.</summary>
    public ClassMatrix Matrix(TrainingLoss loss, Stopping stopping) => matrices[(loss, stopping)];

    /// <summary>What the trainings with a loss gave, in the order of seeds.</summary>
    public IReadOnlyList<TrainingResult> Trainings(TrainingLoss loss)
        => [.. from training in trainings where training.Loss == loss select training.Result];

    /// <summary>A value per seed, in the order of seeds.</summary>
    public double[] Values(TrainingLoss loss, Stopping stopping, Decoding decoding, Measure measure)
        => [.. from run in runs
               where run.Loss == loss && run.Stopping == stopping && run.Decoding == decoding
               select run.Scores[measure]];

    /// <summary>The difference to the baseline on the same splits, from the same weights.</summary>
    public PairedDifference Difference(TrainingLoss loss, Stopping stopping, Decoding decoding, Measure measure)
        => PairedDifference.Of(
            Values(loss, stopping, decoding, measure),
            Values(comparison.Baseline, stopping, decoding, measure),
            Split.TestPerTraining);
}
