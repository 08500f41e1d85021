using EmdGen.Samples.Training;

namespace EmdGen.Samples.Evaluation;

/// <summary>The scores of one trained network, stopped and decoded in one way.</summary>
/// <param name="Seed">The split and the weights it started from.</param>
/// <param name="Choice">What it was trained with, and how distributions became classes.</param>
/// <param name="Stopping">When it was stopped.</param>
/// <param name="Epoch">The epoch, from 1, that this was.</param>
/// <param name="Scores">By measure, in the comparison's order.</param>
public sealed record Run(int Seed, Choice Choice, Stopping Stopping, int Epoch, IReadOnlyDictionary<Measure, double> Scores);
