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

    /// <summary>How many splits each loss was trained on.</summary>
    public int SeedCount => trainings.Count(training => training.Loss == comparison.Baseline);

    /// <summary>Scores what a training gave on its test part.</summary>
    public void Add(int seed, TrainingLoss loss, TrainingResult result)
    {
        trainings.Add((loss, result));
        foreach ((Stopping stopping, Forecast forecast) in result.Forecasts)
        {
            var prediction = new Prediction(forecast.Test.Probabilities(), forecast.Test.Labels, comparison.Distance);
            foreach (DecodingRule decoding in comparison.Decodings)
            {
                OrdinalScores scores = prediction.Scores(decoding);
                var values = comparison.Measures.ToDictionary(measure => measure, measure => measure.Value(prediction, scores));
                runs.Add(new Run(seed, new Choice(loss, decoding), stopping, forecast.Epoch, values));
            }

            if (!matrices.TryGetValue((loss, stopping), out ClassMatrix? matrix))
                matrices[(loss, stopping)] = matrix = new ClassMatrix(comparison.ClassCount);
            matrix.Add(prediction.Probabilities, prediction.Labels);
        }
    }

    /// <summary>What the networks of a loss predict for each class, over all seeds.</summary>
    public ClassMatrix Matrix(TrainingLoss loss, Stopping stopping) => matrices[(loss, stopping)];

    /// <summary>What the trainings with a loss gave, in the order of seeds.</summary>
    public IReadOnlyList<TrainingResult> Trainings(TrainingLoss loss)
        => [.. from training in trainings where training.Loss == loss select training.Result];

    /// <summary>A value per seed, in the order of seeds.</summary>
    public double[] Values(Choice choice, Stopping stopping, Measure measure)
        => [.. from run in runs where run.Choice == choice && run.Stopping == stopping select run.Scores[measure]];

    /// <summary>The difference of two choices on the same splits, from the same weights.</summary>
    public PairedDifference Difference(Choice choice, Choice reference, Stopping stopping, Measure measure)
        => PairedDifference.Of(Values(choice, stopping, measure), Values(reference, stopping, measure), Split.TestPerTraining);

    /// <summary>The choices by their mean, best first; a mean that is undefined comes last.</summary>
    public IEnumerable<Choice> Ranked(Stopping stopping, Measure measure)
        => from choice in comparison.Choices
           let mean = Values(choice, stopping, measure).Average()
           orderby double.IsNaN(mean), measure.IsLowBetter ? mean : -mean
           select choice;
}
