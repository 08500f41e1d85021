namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>Options of trainings that take a moment.</summary>
internal static class Quick
{
    internal static readonly BoosterOptions Options = new() { Iterations = 20, LearningRate = 0.2, Leaves = 8, Threads = 1 };

    internal static readonly GroundDistance Chain = GroundDistance.Chain(Rows.ClassCount);
}
