namespace EmdGen.Samples.Training;

/// <summary>What a trained network says of the rows that it was not trained on.</summary>
/// <param name="Epoch">After which epoch, from 1.</param>
/// <param name="Validation">The part that the epoch may have been chosen by.</param>
/// <param name="Calibration">The part that nothing was chosen by; null where the comparison keeps none.</param>
/// <param name="Test">The part to compare by.</param>
public sealed record Forecast(int Epoch, HeldOut Validation, HeldOut? Calibration, HeldOut Test);
