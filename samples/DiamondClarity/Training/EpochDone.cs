namespace DiamondClarity.Training;

/// <summary>How far the training is.</summary>
internal readonly record struct EpochDone(int Seed, TrainingLoss Loss, int Epoch);
