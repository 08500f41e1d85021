using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.CompilerServices;

/// <content>Looking up in tables.</content>
public readonly partial struct Lanes256
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadIndices(ref int source) => Vector256.LoadUnsafe(ref source).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pick8(ref float table, Vector256<float> indices)
        => Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref table), indices.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pick16(ref float table, Vector256<float> indices)
    {
        // The fourth bit of the index, as a sign, tells the halves apart.
        Vector256<float> isUpper = Vector256.ShiftLeft(indices.AsInt32(), 28).AsSingle();
        return Avx.BlendVariable(Pick8(ref table, indices), Pick8(ref Unsafe.Add(ref table, 8), indices), isUpper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pick32(ref float table, Vector256<float> indices)
    {
        Vector256<float> isUpper = Vector256.ShiftLeft(indices.AsInt32(), 27).AsSingle();
        return Avx.BlendVariable(Pick16(ref table, indices), Pick16(ref Unsafe.Add(ref table, 16), indices), isUpper);
    }
}
