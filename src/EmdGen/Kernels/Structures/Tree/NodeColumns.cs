using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>One vector per node.</summary>
internal readonly unsafe struct NodeColumns(float* classes, float* inner, int classCount)
{
    /// <summary>What to take a sum of an inner node from, and leave it in.</summary>
    internal float* Inner => inner;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVector Get<TOps, TVector>(int column)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => Columns<TOps, TVector>.Get(column < classCount ? classes : inner, column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put<TOps, TVector>(int column, TVector value)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        => Columns<TOps, TVector>.Put(column < classCount ? classes : inner, column, value);
}
