using ILGPU.Runtime;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>A batch on the device with the generated loss of its classes.</summary>
public abstract class GpuBatch : IDisposable
{
    /// <summary>Makes room and fills it.</summary>
    public static GpuBatch Create(Accelerator accelerator, GpuRatioCase @case) => @case.ClassCount switch
    {
        5 => Create<Chains.C5>(accelerator, @case),
        8 => Create<Chains.C8>(accelerator, @case),
        10 => Create<Chains.C10>(accelerator, @case),
        32 => Create<Chains.C32>(accelerator, @case),
        101 => Create<Chains.C101>(accelerator, @case),
        1000 => Create<Chains.C1000>(accelerator, @case),
        int other => throw new ArgumentOutOfRangeException(
            nameof(@case), FormattableString.Invariant($"case has {other} classes, which are not measured.")),
    };

    /// <summary>Starts loss and gradient on the default stream.</summary>
    public abstract void StartLoss();

    /// <summary>Starts a copy of the logits to where the gradient was.</summary>
    public abstract void StartCopy();

    /// <summary>Computes once and returns what is wrong with it, at most a line for each kind of result.</summary>
    public abstract IReadOnlyList<string> Failures();

    public abstract void Dispose();

    private static GpuBatch Create<TEmd>(Accelerator accelerator, GpuRatioCase @case)
        where TEmd : struct, ISquaredEmd
        => @case.Type == GpuNumberType.Float32
            ? new GpuBatch<TEmd, float, GpuSingles>(accelerator, @case)
            : new GpuBatch<TEmd, ushort, GpuBFloat16s>(accelerator, @case);
}
