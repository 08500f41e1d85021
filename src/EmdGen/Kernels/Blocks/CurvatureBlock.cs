namespace EmdGen.Kernels.Blocks;

/// <summary>One block of rows whose curvature is computed: where its masses are, what there is to work in, and where the results go.</summary>
/// <param name="masses">[C]: the softmax numerators e_j = exp(z_j - max), a vector each.</param>
/// <param name="scratch">The vectors to work with.</param>
/// <param name="results">Receives a vector for each class.</param>
/// <param name="step">The distance between the results of two classes.</param>
/// <param name="next">The memory that the results of a later block go to.</param>
internal readonly unsafe struct CurvatureBlock(float* masses, float* scratch, float* results, nint step, NextBlock next)
{
    internal NextBlock Next => next;

    internal float* Masses => masses;

    internal float* Scratch => scratch;

    internal float* Results => results;

    internal nint Step => step;
}
