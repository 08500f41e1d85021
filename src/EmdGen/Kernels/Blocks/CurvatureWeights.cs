namespace EmdGen.Kernels.Blocks;

/// <summary>The parts of a curvature and what each is multiplied by, resolved once for all blocks.</summary>
internal readonly struct CurvatureWeights(in LossPlan plan, int classCount)
{
    /// <summary>That of half the structure's diagonal of Gauss and Newton: 2 lambda, or 0 where it is no part.</summary>
    internal float Structure { get; } = plan.Curvature == EmdCurvature.GaussNewton ? 2 * plan.EmdWeight : 0;

    /// <summary>That of p_j (1 - p_j): alpha for the cross entropy's own, or a multinomial curvature's.</summary>
    internal float Logistic { get; } = plan.Curvature == EmdCurvature.GaussNewton ? plan.CrossEntropyWeight : Multinomial(plan, classCount);

    /// <summary>(alpha + lambda w) C / (C - 1). A table's w may be negative, which alone a part of a loss may be, too.</summary>
    private static float Multinomial(in LossPlan plan, int classCount)
    {
        var weight = (float)((plan.CrossEntropyWeight + (plan.EmdWeight * plan.MeanWeight)) * classCount / (classCount - 1));
        return plan.IsPart ? weight : Math.Max(0, weight);
    }
}
