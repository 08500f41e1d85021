namespace EmdGen.LightGbm;

/// <summary>The values of options that are not given, in one place.</summary>
internal static class BoosterDefaults
{
    internal const int IterationsWithValidation = 2000;
    internal const int IterationsWithoutValidation = 100;
    internal const int EarlyStoppingRounds = 50;
    internal const double LearningRate = 0.1;
    internal const int Leaves = 15;
    internal const double L2 = 0;

    /// <summary>
    /// Mostly squared EMD, with as much cross entropy as keeps rare classes, and the curvature that LightGBM has for classes itself. That of Gauss
    /// and Newton gets there in fewer iterations, but the trees diverge where the distances are large and many classes are rare.
    /// </summary>
    internal static readonly EmdOptions Loss = new() { CrossEntropyWeight = 0.3, EmdWeight = 1, Curvature = EmdCurvature.Multinomial };

    /// <summary>A leaf of few rows learns their noise; but where there are few rows in all, large leaves leave nothing to split.</summary>
    internal static int MinimumRowsPerLeaf(int rowCount) => Math.Clamp(rowCount / 10, 20, 50);
}
