using EmdGen.Testing.Kernels;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>A generated type on a device, which may err four times as much as the processor's kernels.</summary>
/// <param name="accelerator">The device.</param>
/// <param name="table">The distances of learned classes; null for others.</param>
public sealed class GpuSubject<TEmd>(Accelerator accelerator, GroundDistance? table = null)
    : Subject(typeof(TEmd).Name, TEmd.Distance ?? CallStructure.Of<TEmd>(table!)), IDisposable
    where TEmd : struct, ISquaredEmd
{
    private readonly Dictionary<EmdOptions, GpuSquaredEmd<TEmd>> losses = [];

    public override double ErrorFactor => 4;

    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Of(options).Evaluate(logits, labels, Outputs(losses, gradient));

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Of(options).Evaluate(logits, labels, Outputs(losses, gradient));

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => Of(options).Evaluate(logits, targets, Outputs(losses, gradient));

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Of(options).Evaluate16Bit(type, logits, labels, Outputs(losses, gradient));

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Of(options).Evaluate16Bit(type, logits, labels, Outputs(losses, gradient));

    public override float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Of(options).Evaluate16Bit(type, logits, targets, Outputs(losses, gradient));

    public void Dispose()
    {
        foreach (GpuSquaredEmd<TEmd> loss in losses.Values)
            loss.Dispose();
    }

    private GpuSquaredEmd<TEmd> Of(EmdOptions? options)
    {
        options ??= EmdOptions.Default;
        if (!losses.TryGetValue(options, out GpuSquaredEmd<TEmd>? loss))
            losses[options] = loss = new GpuSquaredEmd<TEmd>(accelerator, options, table);
        return loss;
    }
}
