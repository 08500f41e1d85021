using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>A class's vector in scratch.</summary>
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
}
