using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>The cross entropy of rows with labels, one per lane, from masses exp(z - max): nothing cancels in it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowCrossEntropy<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>1.5 * 2^23: added and taken away again, it rounds to an integer.</summary>
    private const float RoundingShift = 12582912f;

    /// <summary>The mass of every class but one of the largest.</summary>
    /// <param name="smaller">The sum of the masses below 1.</param>
    /// <param name="sum">
    /// The sum of all masses: less the smaller ones, and apart from rounding, it is a whole number, as the others are 1 each.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Rest(TVector smaller, TVector sum)
    {
        TVector shift = TOps.Create(RoundingShift);
        TVector largest = TOps.Subtract(TOps.Add(TOps.Subtract(sum, smaller), shift), shift);
        return TOps.Add(smaller, TOps.Subtract(largest, TOps.Create(1f)));
    }

    /// <summary>-ln p_k = (max - z_k) + ln(1 + rest).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Loss(TVector max, TVector logit, TVector rest)
        => TOps.Add(TOps.Subtract(max, logit), LogOnePlus(rest));

    /// <summary>The gradient at the label, on the masses' scale: minus the mass of every other class.</summary>
    /// <param name="rest">The mass of every class but one of the largest.</param>
    /// <param name="mass">The mass of the label.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector AtLabel(TVector rest, TVector mass)
    {
        TVector one = TOps.Create(1f);
        return TOps.Subtract(TOps.Zero, TOps.SelectEqual(mass, one, rest, TOps.Add(one, TOps.Subtract(rest, mass))));
    }
}
