using EmdGen.Samples.Training;

namespace EmdGen.Samples.Evaluation;

/// <summary>What a user decides: which loss to train with, and how to decode.</summary>
public readonly record struct Choice(TrainingLoss Loss, DecodingRule Decoding);
