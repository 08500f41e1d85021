using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Lookups in tables.</content>
internal readonly partial struct Lanes512
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadIndices(ref int source) => Vector512.LoadUnsafe(ref source).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lookup8(ref float table, Vector512<float> indices)
        => Lookup16(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lookup16(ref float table, Vector512<float> indices)
        => Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref table), indices.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lookup32(ref float table, Vector512<float> indices)
    {
        Vector512<float> upper = Vector512.LoadUnsafe(ref table, 16);
        return Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table), indices.AsInt32(), upper);
    }
}
