using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Kernels.Lanes;

/// <content>Lookups in tables.</content>
internal readonly partial struct Lanes128
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadIndices(ref int source) => Vector128.LoadUnsafe(ref source).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lookup8(ref float table, Vector128<float> indices)
        => Lookup32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lookup16(ref float table, Vector128<float> indices)
        => Lookup32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lookup32(ref float table, Vector128<float> indices)
    {
        Vector128<int> at = indices.AsInt32();
        return Vector128.Create(
            Unsafe.Add(ref table, at.ToScalar()),
            Unsafe.Add(ref table, at.GetElement(1)),
            Unsafe.Add(ref table, at.GetElement(2)),
            Unsafe.Add(ref table, at.GetElement(3)));
    }
}
