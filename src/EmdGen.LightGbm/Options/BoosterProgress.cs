namespace EmdGen.LightGbm;

/// <summary>How far a training is, told after every iteration.</summary>
/// <param name="Iteration">The iteration that has ended, from 1.</param>
/// <param name="IterationCount">The most iterations that there will be.</param>
/// <param name="TrainingLoss">The mean loss of the training rows before the iteration.</param>
/// <param name="ValidationScore">The score of the validation rows after it; null without such rows.</param>
/// <param name="BestIteration">The iteration with the best score so far; without validation rows the last.</param>
/// <param name="BestScore">Its score; null without validation rows.</param>
public sealed record BoosterProgress(
    int Iteration, int IterationCount, double TrainingLoss, double? ValidationScore, int BestIteration, double? BestScore);
