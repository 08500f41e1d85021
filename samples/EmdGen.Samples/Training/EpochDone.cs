namespace EmdGen.Samples.Training;

/// <summary>How far the training of one network is.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Loss">Its loss.</param>
/// <param name="Epoch">The epoch that has ended, from 1.</param>
public readonly record struct EpochDone(int Seed, TrainingLoss Loss, int Epoch);
