using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Lookups in tables.</content>
internal readonly partial struct Lanes256
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadIndices(ref int source) => Vector256.LoadUnsafe(ref source).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lookup8(ref float table, Vector256<float> indices)
        => Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref table), indices.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lookup16(ref float table, Vector256<float> indices)
    {
        // The fourth bit of the index, as a sign, tells the halves apart.
        Vector256<float> isUpper = Vector256.ShiftLeft(indices.AsInt32(), 28).AsSingle();
        return Avx.BlendVariable(Lookup8(ref table, indices), Lookup8(ref Unsafe.Add(ref table, 8), indices), isUpper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lookup32(ref float table, Vector256<float> indices)
    {
        Vector256<float> isUpper = Vector256.ShiftLeft(indices.AsInt32(), 27).AsSingle();
        return Avx.BlendVariable(Lookup16(ref table, indices), Lookup16(ref Unsafe.Add(ref table, 16), indices), isUpper);
    }
}
