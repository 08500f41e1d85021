using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// A sum along a path of a tree, one per lane. Where <typeparamref name="TDeep"/> is on, the path may have any length: the rounding error
/// of the sum is kept beside it (Knuth's exact addition of two numbers), in a column of its own between nodes.
/// </summary>
internal unsafe struct PathSum<TOps, TVector, TDeep>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TDeep : struct, ISwitch
{
    private TVector rest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathSum(TVector value)
    {
        Value = value;
        rest = TOps.Zero;
    }

    internal TVector Value { get; private set; }

    /// <summary>The sum that was stored at a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PathSum<TOps, TVector, TDeep> Load(float* values, float* rests, int column)
        => new(Columns<TOps, TVector>.Get(values, column)) { rest = TDeep.IsOn ? Columns<TOps, TVector>.Get(rests, column) : TOps.Zero };

    /// <summary>Leaves the nearest float32 in the values, and the remainder in the rests.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(float* values, float* rests, int column)
    {
        if (TDeep.IsOn)
        {
            TVector nearest = TOps.Add(Value, rest);
            Columns<TOps, TVector>.Put(rests, column, TOps.Add(TOps.Subtract(Value, nearest), rest));
            Value = nearest;
        }

        Columns<TOps, TVector>.Put(values, column, Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathSum<TOps, TVector, TDeep> Plus(TVector term)
    {
        TVector sum = TOps.Add(Value, term);
        if (!TDeep.IsOn)
            return new(sum);
        TVector added = TOps.Subtract(sum, Value);
        TVector lost = TOps.Add(TOps.Subtract(Value, TOps.Subtract(sum, added)), TOps.Subtract(term, added));
        return new(sum) { rest = TOps.Add(rest, lost) };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathSum<TOps, TVector, TDeep> Plus(PathSum<TOps, TVector, TDeep> other)
    {
        PathSum<TOps, TVector, TDeep> sum = Plus(other.Value);
        if (TDeep.IsOn)
            sum.rest = TOps.Add(sum.rest, other.rest);
        return sum;
    }

    /// <summary>This sum in the lanes whose rank lies in a node's range, and the other sum in the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathSum<TOps, TVector, TDeep> Where(TreeRange<TOps, TVector> range, PathSum<TOps, TVector, TDeep> other)
        => new(range.Select(Value, other.Value)) { rest = TDeep.IsOn ? range.Select(rest, other.rest) : TOps.Zero };
}
