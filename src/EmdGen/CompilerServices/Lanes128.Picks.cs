using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.CompilerServices;

/// <content>Looking up in tables.</content>
public readonly partial struct Lanes128
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadIndices(ref int source) => Vector128.LoadUnsafe(ref source).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pick8(ref float table, Vector128<float> indices)
        => Pick32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pick16(ref float table, Vector128<float> indices)
        => Pick32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pick32(ref float table, Vector128<float> indices)
    {
        Vector128<int> at = indices.AsInt32();
        return Vector128.Create(
            Unsafe.Add(ref table, at.ToScalar()),
            Unsafe.Add(ref table, at.GetElement(1)),
            Unsafe.Add(ref table, at.GetElement(2)),
            Unsafe.Add(ref table, at.GetElement(3)));
    }
}
