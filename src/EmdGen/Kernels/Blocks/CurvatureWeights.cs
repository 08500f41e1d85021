namespace EmdGen.Kernels.Blocks;

/// <summary>The parts of a curvature and what each is multiplied by, resolved once for all blocks.</summary>
internal readonly struct CurvatureWeights(in LossPlan plan, int classCount)
{
    /// <summary>That of half the structure's diagonal of Gauss and Newton; 0 where it is no part.</summary>
    internal float Structure { get; } = plan.StructureCurvature;

    /// <summary>That of p_j (1 - p_j).</summary>
    internal float Logistic { get; } = plan.LogisticCurvature(classCount);
}
