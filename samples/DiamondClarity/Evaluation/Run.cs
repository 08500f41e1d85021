using DiamondClarity.Training;

namespace DiamondClarity.Evaluation;

/// <summary>The scores of one trained network, stopped and decoded in one way.</summary>
internal sealed record Run(int Seed, TrainingLoss Loss, Stopping Stopping, int Epoch, Decoding Decoding, Scores Scores);
