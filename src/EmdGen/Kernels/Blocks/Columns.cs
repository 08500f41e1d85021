using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>Reads and writes the vectors of classes in scratch.</summary>
internal static unsafe class Columns<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Get(float* column) => TOps.Load(ref *column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(float* column, TVector value) => TOps.Store(ref *column, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Get(float* scratch, int index) => TOps.Load(ref scratch[(nint)index * TOps.Width]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(float* scratch, int index, TVector value) => TOps.Store(ref scratch[(nint)index * TOps.Width], value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void GetFour(float* columns, out TVector a, out TVector b, out TVector c, out TVector d)
    {
        a = Get(columns, 0);
        b = Get(columns, 1);
        c = Get(columns, 2);
        d = Get(columns, 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutFour(float* columns, TVector a, TVector b, TVector c, TVector d)
    {
        Put(columns, 0, a);
        Put(columns, 1, b);
        Put(columns, 2, c);
        Put(columns, 3, d);
    }
}
