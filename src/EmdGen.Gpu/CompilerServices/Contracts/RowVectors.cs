using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILGPU;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>Two neighbours of a row, read and written at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowPair
{
    /// <summary>The first.</summary>
    public float X;

    /// <summary>The second.</summary>
    public float Y;

    /// <summary>The pair at an even index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowPair Get(ArrayView<float> tile, int index) => tile.Cast<RowPair>()[index / 2];

    /// <summary>Writes the pair at an even index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(ArrayView<float> tile, int index, float x, float y) => tile.Cast<RowPair>()[index / 2] = new() { X = x, Y = y };
}

/// <summary>Four neighbours of a row, read and written at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowQuad
{
    /// <summary>The first.</summary>
    public float X;

    /// <summary>The second.</summary>
    public float Y;

    /// <summary>The third.</summary>
    public float Z;

    /// <summary>The fourth.</summary>
    public float W;

    /// <summary>The four from an index that is a multiple of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowQuad Get(ArrayView<float> tile, int index) => tile.Cast<RowQuad>()[index / 4];

    /// <summary>Writes the four from an index that is a multiple of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(ArrayView<float> tile, int index, float x, float y, float z, float w)
        => tile.Cast<RowQuad>()[index / 4] = new() { X = x, Y = y, Z = z, W = w };
}
