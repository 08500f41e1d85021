namespace EmdGen.Samples.Training;

/// <summary>What one training gave.</summary>
/// <param name="Forecasts">By when training is stopped.</param>
/// <param name="Distances">[C,C] that the last epoch's features gave; null where nothing observed them.</param>
/// <param name="TrainingTime">What all epochs took, observation included.</param>
/// <param name="ObservationTime">What observing features and computing distances took of it.</param>
public sealed record TrainingResult(
    IReadOnlyDictionary<Stopping, Forecast> Forecasts, double[,]? Distances, TimeSpan TrainingTime, TimeSpan ObservationTime);
