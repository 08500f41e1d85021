using EmdGen.Samples.Training;

namespace EmdGen.Samples.Evaluation;

/// <summary>The scores of one trained network, stopped and decoded in one way.</summary>
/// <param name="Seed">The split and the weights it started from.</param>
/// <param name="Loss">What it was trained with.</param>
/// <param name="Stopping">When it was stopped.</param>
/// <param name="Epoch">The epoch, from 1, that this was.</param>
/// <param name="Decoding">How distributions became classes.</param>
/// <param name="Scores">By measure, in the comparison's order.</param>
public sealed record Run(int Seed, TrainingLoss Loss, Stopping Stopping, int Epoch, Decoding Decoding, IReadOnlyDictionary<Measure, double> Scores);
