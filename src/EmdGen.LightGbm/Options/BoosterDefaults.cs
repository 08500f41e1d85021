namespace EmdGen.LightGbm;

/// <summary>The values of options that are not given, in one place.</summary>
internal static class BoosterDefaults
{
    internal const int IterationsWithValidation = 2000;
    internal const int IterationsWithoutValidation = 200;
    internal const int EarlyStoppingRounds = 50;
    internal const double LearningRate = 0.05;
    internal const int Leaves = 31;
    internal const int MinimumRowsPerLeaf = 20;
    internal const double L2 = 0;

    /// <summary>Cross entropy and squared EMD in equal parts, with the curvature that LightGBM has for classes itself.</summary>
    internal static readonly EmdOptions Loss = new() { CrossEntropyWeight = 1, EmdWeight = 1, Curvature = EmdCurvature.Multinomial };
}
