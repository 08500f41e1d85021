using EmdGen.Gpu.Kernels.Numbers;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Adds numbers of a kind, whose default is 0.</summary>
internal interface IAddition<T>
    where T : unmanaged
{
    static abstract T Sum(T a, T b);
}

/// <summary>float32.</summary>
internal readonly struct SingleAddition : IAddition<float>
{
    public static float Sum(float a, float b) => a + b;
}

/// <summary>Weights, whose sums may lie anywhere.</summary>
internal readonly struct WideAddition : IAddition<WideNumber>
{
    public static WideNumber Sum(WideNumber a, WideNumber b) => WideNumber.Sum(a, b);
}
