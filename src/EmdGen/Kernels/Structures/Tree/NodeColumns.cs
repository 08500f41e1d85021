using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>One vector for each node of a tree: the classes' in one array, those of the inner nodes in another.</summary>
internal readonly unsafe struct NodeColumns(float* classes, float* inner, int classCount)
{
    /// <summary>The array of the inner nodes, in which column n lies at n times the width.</summary>
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
