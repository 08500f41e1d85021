using EmdGen.Gpu;
using EmdGen.Numbers;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>A type of numbers that logits and gradients have on the device.</summary>
public interface IGpuNumbers<T>
    where T : unmanaged
{
    /// <summary>What rounding leaves of a gradient's number, relative to it, beyond the bounds of float32.</summary>
    static abstract double Roundoff { get; }

    static abstract T Narrow(float value);

    static abstract float Widen(T number);

    /// <summary>Starts the loss of labels.</summary>
    static abstract void Start<TEmd>(
        GpuSquaredEmd<TEmd> loss, AcceleratorStream stream, ArrayView<T> logits, ArrayView<int> labels, GpuOutputs<T> outputs)
        where TEmd : struct, ISquaredEmd;
}

/// <summary>float32.</summary>
public readonly struct GpuSingles : IGpuNumbers<float>
{
    public static double Roundoff => 0;

    public static float Narrow(float value) => value;

    public static float Widen(float number) => number;

    public static void Start<TEmd>(
        GpuSquaredEmd<TEmd> loss, AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, GpuOutputs<float> outputs)
        where TEmd : struct, ISquaredEmd
        => loss.Evaluate(stream, logits, labels, outputs);
}

/// <summary>bfloat16, as bits.</summary>
public readonly struct GpuBFloat16s : IGpuNumbers<ushort>
{
    public static double Roundoff => 1.0 / 256;

    public static ushort Narrow(float value) => BFloat16Format.Narrow(value);

    public static float Widen(ushort number) => BFloat16Format.Widen(number);

    public static void Start<TEmd>(
        GpuSquaredEmd<TEmd> loss, AcceleratorStream stream, ArrayView<ushort> logits, ArrayView<int> labels, GpuOutputs<ushort> outputs)
        where TEmd : struct, ISquaredEmd
        => loss.Evaluate16Bit(Emd16BitType.BFloat16, stream, logits, labels, outputs);
}
