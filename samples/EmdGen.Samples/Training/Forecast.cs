namespace EmdGen.Samples.Training;

/// <summary>What a trained network predicts for the test part.</summary>
/// <param name="Epoch">After which epoch, from 1.</param>
/// <param name="Probabilities">[N,C].</param>
public sealed record Forecast(int Epoch, float[] Probabilities);
