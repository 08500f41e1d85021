using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Passes;

/// <summary>a b c for numbers that are not negative, where a b is rounded to a multiple of 2^-63 so that no product becomes a denormal.</summary>
internal readonly struct CurvatureValue<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>2^-40, a power of two, whose product with any factor is exact: where a b is 0, so is the result.</summary>
    private const float Grid = 9.094947e-13f;

    private readonly TVector grid;
    private readonly TVector factor;
    private readonly TVector gridTimesFactor;

    /// <param name="factor">c.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CurvatureValue(TVector factor)
    {
        grid = TOps.Create(Grid);
        this.factor = factor;
        gridTimesFactor = TOps.Multiply(TOps.Create(-Grid), factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVector Of(TVector a, TVector b) => TOps.MultiplyAdd(TOps.MultiplyAdd(a, b, grid), factor, gridTimesFactor);
}
