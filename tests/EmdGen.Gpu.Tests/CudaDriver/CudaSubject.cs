using EmdGen.CompilerServices;
using EmdGen.Gpu.Cuda;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>A generated type by way of the driver: addresses and options in, launches out, which the processor device runs.</summary>
/// <param name="table">The distances of learned classes; null for others.</param>
internal sealed unsafe class CudaSubject<TEmd>(GroundDistance? table = null)
    : Subject(typeof(TEmd).Name, TEmd.Distance ?? TEmd.TableOf(table!))
    where TEmd : struct, ISquaredEmd
{
    private readonly CudaLoss<TEmd> loss = new(MockDriver.Device());

    public override double ErrorFactor => 4;

    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(CudaNumbers.Single, CudaTargets.Int32, labels.Length, logits, labels, losses, gradient, options);

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(CudaNumbers.Single, CudaTargets.Int64, labels.Length, logits, labels, losses, gradient, options);

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(CudaNumbers.Single, CudaTargets.Soft, targets.Length / ClassCount, logits, targets, losses, gradient, options);

    public override float HardNarrow(
        EmdNarrowType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), CudaTargets.Int32, labels.Length, logits, labels, losses, gradient, options);

    public override float HardNarrow(
        EmdNarrowType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), CudaTargets.Int64, labels.Length, logits, labels, losses, gradient, options);

    public override float SoftNarrow(
        EmdNarrowType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), CudaTargets.Soft, targets.Length / ClassCount, logits, targets, losses, gradient, options);

    private static CudaNumbers Numbers(EmdNarrowType type) => type == EmdNarrowType.Half ? CudaNumbers.Half : CudaNumbers.BFloat16;

    private float Evaluate<T, TTarget>(
        CudaNumbers numbers, CudaTargets kind, long rows, T[] logits, TTarget[] targets, float[]? losses, T[]? gradient, EmdOptions? options)
        where T : unmanaged
        where TTarget : unmanaged
    {
        options ??= EmdOptions.Default;
        PlayedKernels.Expect<TEmd>(numbers, kind, gradient is not null, options);
        float value = float.NegativeInfinity;
        fixed (T* z = logits, g = gradient)
        fixed (TTarget* t = targets)
        fixed (float* l = losses)
        {
            loss.Evaluate(
                new CudaBatch
                {
                    Numbers = numbers,
                    Kind = kind,
                    RowCount = rows,
                    Logits = (nint)z,
                    Targets = (nint)t,
                    Value = (nint)(&value),
                    Losses = (nint)l,
                    Gradient = (nint)g,
                },
                table,
                options);
        }

        return value;
    }
}
