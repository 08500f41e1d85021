using System.Buffers;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>One evaluation of a batch that asks for a curvature.</summary>
internal static class CurvatureCall
{
    /// <summary>Evaluates a batch whose targets the structure takes, and returns the reduced loss.</summary>
    /// <remarks>
    /// Who calls it asks right there whether the request is a <see cref="CurvatureRequest"/>: a native compiler takes the branch out of a program that
    /// never makes one.
    /// </remarks>
    /// <exception cref="ArgumentException">The batch does not fit; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The loss has no curvature.</exception>
    internal static float Evaluate<TKernel>(in TKernel kernel, in EmdBatch batch, EmdOptions options)
        where TKernel : struct, IRangeKernel
    {
        CurvatureChecks.Options(kernel.Exponent, options);
        CurvatureChecks.Span(batch, options);
        var withCurvature = new CurvatureKernel<TKernel>(kernel);
        if (batch.HasGradient)
            return BatchCall<CurvatureKernel<TKernel>>.Evaluate(withCurvature, batch, options);

        // Kernels make a curvature of what they have at hand for the gradient, which nobody asked for here.
        float[] rented = ArrayPool<float>.Shared.Rent(batch.Logits.Length);
        try
        {
            EmdBatch withGradient = EmdBatch.WithGradient(batch, rented.AsSpan(0, batch.Logits.Length));
            return BatchCall<CurvatureKernel<TKernel>>.Evaluate(withCurvature, withGradient, options);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }
}
