using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.SingleRow;

/// <summary>
/// Running sums over a row, a group of four vectors at a time: inside each four, over the fours of the group, and over the groups. No level
/// has many terms, which keeps their digits.
/// </summary>
internal static class InterleavedSums<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Each number becomes the sum of those up to it and itself; <paramref name="carry"/> goes from group to group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void UpTo(ref TVector a, ref TVector b, ref TVector c, ref TVector d, ref TVector carry)
    {
        b = TOps.Add(a, b);
        c = TOps.Add(b, c);
        d = TOps.Add(c, d);
        TVector before = TOps.Add(carry, TOps.ExclusivePrefixSum(d, out TVector total));
        carry = TOps.Add(carry, total);
        a = TOps.Add(before, a);
        b = TOps.Add(before, b);
        c = TOps.Add(before, c);
        d = TOps.Add(before, d);
    }

    /// <summary>Each number becomes the sum of itself and those after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void From(ref TVector a, ref TVector b, ref TVector c, ref TVector d, ref TVector carry)
    {
        c = TOps.Add(c, d);
        b = TOps.Add(b, c);
        a = TOps.Add(a, b);
        TVector after = TOps.Add(carry, TOps.ExclusiveSuffixSum(a, out TVector total));
        carry = TOps.Add(carry, total);
        a = TOps.Add(after, a);
        b = TOps.Add(after, b);
        c = TOps.Add(after, c);
        d = TOps.Add(after, d);
    }

    /// <summary>Each number becomes minus the sum of those before it; so does <paramref name="carry"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MinusBefore(ref TVector a, ref TVector b, ref TVector c, ref TVector d, ref TVector carry)
    {
        b = TOps.Add(a, b);
        c = TOps.Add(b, c);
        TVector before = TOps.Subtract(carry, TOps.ExclusivePrefixSum(TOps.Add(c, d), out TVector total));
        carry = TOps.Subtract(carry, total);
        d = TOps.Subtract(before, c);
        c = TOps.Subtract(before, b);
        b = TOps.Subtract(before, a);
        a = before;
    }

    /// <summary>Each number becomes minus the sum of those after it; so does <paramref name="carry"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MinusAfter(ref TVector a, ref TVector b, ref TVector c, ref TVector d, ref TVector carry)
    {
        c = TOps.Add(c, d);
        b = TOps.Add(b, c);
        TVector after = TOps.Subtract(carry, TOps.ExclusiveSuffixSum(TOps.Add(a, b), out TVector total));
        carry = TOps.Subtract(carry, total);
        a = TOps.Subtract(after, b);
        b = TOps.Subtract(after, c);
        c = TOps.Subtract(after, d);
        d = after;
    }
}
