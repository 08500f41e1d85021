using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// Products of numbers that are not negative, times a factor, where a product is rounded to a multiple of 2^-63 so that none becomes a denormal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CurvatureValue<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>
    /// 2^-40, a power of two: its product with a factor has the factor's digits, unless that is smaller than any scale, so that the result is 0
    /// where a product is 0.
    /// </summary>
    private const float Grid = 9.094947e-13f;

    private readonly TVector grid;
    private readonly TVector factor;
    private readonly TVector gridTimesFactor;

    /// <summary>Makes the constants of one block.</summary>
    /// <param name="factor">What every product is multiplied by.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CurvatureValue(TVector factor)
    {
        grid = TOps.Create(Grid);
        this.factor = factor;
        gridTimesFactor = TOps.Multiply(TOps.Create(-Grid), factor);
    }

    /// <summary>a b times the factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Of(TVector a, TVector b) => TOps.MultiplyAdd(TOps.MultiplyAdd(a, b, grid), factor, gridTimesFactor);

    /// <summary>a b + c d, times the factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Of(TVector a, TVector b, TVector c, TVector d)
        => TOps.MultiplyAdd(TOps.MultiplyAdd(a, b, TOps.MultiplyAdd(c, d, grid)), factor, gridTimesFactor);
}
