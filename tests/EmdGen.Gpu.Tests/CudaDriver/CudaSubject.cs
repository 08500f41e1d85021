using EmdGen.Devices;
using EmdGen.Gpu.Cuda;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Numbers;
using EmdGen.Testing.Kernels;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>A generated type by way of a driver: addresses and options in, launches out.</summary>
/// <param name="table">The distances of learned classes; null for others.</param>
internal sealed class CudaSubject<TEmd, TDriver>(GroundDistance? table = null)
    : Subject(typeof(TEmd).Name, TEmd.Distance ?? CallStructure.Of<TEmd>(table!))
    where TEmd : struct, ISquaredEmd
    where TDriver : IDriver
{
    private readonly CudaLoss<TEmd> loss = new(TDriver.Device());

    public override double ErrorFactor => 4;

    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(NumberKind.Single, TargetKind.Int32, labels.Length, logits, labels, losses, gradient, options);

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(NumberKind.Single, TargetKind.Int64, labels.Length, logits, labels, losses, gradient, options);

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => Evaluate(NumberKind.Single, TargetKind.Soft, targets.Length / ClassCount, logits, targets, losses, gradient, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), TargetKind.Int32, labels.Length, logits, labels, losses, gradient, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), TargetKind.Int64, labels.Length, logits, labels, losses, gradient, options);

    public override float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => Evaluate(Numbers(type), TargetKind.Soft, targets.Length / ClassCount, logits, targets, losses, gradient, options);

    private static NumberKind Numbers(Emd16BitType type) => type == Emd16BitType.Half ? NumberKind.Half : NumberKind.BFloat16;

    private float Evaluate<T, TTarget>(
        NumberKind numbers, TargetKind kind, long rows, T[] logits, TTarget[] targets, float[]? losses, T[]? gradient, EmdOptions? options)
        where T : unmanaged
        where TTarget : unmanaged
    {
        options ??= EmdOptions.Default;
        using DriverArray<T, TDriver> z = new(logits), g = new(gradient);
        using DriverArray<TTarget, TDriver> t = new(targets);
        using DriverArray<float, TDriver> l = new(losses), value = new([float.NegativeInfinity]);
        TDriver.Expect<TEmd>(numbers, kind, gradient is not null, options);
        try
        {
            loss.Evaluate(
                new CudaBatch
                {
                    Numbers = numbers,
                    Kind = kind,
                    RowCount = rows,
                    Logits = z.Address,
                    Targets = t.Address,
                    Value = value.Address,
                    Losses = l.Address,
                    Gradient = g.Address,
                },
                table,
                options);
        }
        finally
        {
            TDriver.Wait();
        }

        l.CopyTo(losses);
        g.CopyTo(gradient);
        return value[0];
    }
}
