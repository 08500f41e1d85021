using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>Where the rests of a deep tree's sums lie: behind the Masses of all columns, one for every inner node.</summary>
internal static unsafe class TreeRests<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Such that node n has column n of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float* Of(TreeLayout tree, in ChainScratch scratch)
        => scratch.Masses + ((nint)(tree.ColumnCount - tree.ClassCount) * TOps.Width);
}
