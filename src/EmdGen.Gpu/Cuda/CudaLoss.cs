using EmdGen.CompilerServices.Contracts;
using EmdGen.Devices;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Gpu.Launching;
using EmdGen.Numbers;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.Gpu.Cuda;

/// <summary>
/// The squared EMD of generated classes in the context of another library: ILGPU compiles, NVIDIA's driver launches. Calls of several threads take
/// turns, because they share room for sums; on the device they follow each other anyway, on its default stream.
/// </summary>
/// <typeparam name="TEmd">The type generated for the classes.</typeparam>
internal sealed class CudaLoss<TEmd>(CudaDevice device) : CudaLoss
    where TEmd : struct, ISquaredEmd
{
    private const int VectorBytes = 16;

    private readonly object gate = new();
    private readonly CudaPrograms<TEmd> programs = new(device);
    private readonly CudaStructure held = new(device);
    private readonly CudaArray<float> rowWeights = new(device);
    private readonly CudaArray<float> classWeights = new(device);
    private readonly CudaRoom<float> weightSum = new(device);
    private readonly CudaRoom<float> sums = new(device);

    /// <summary>Learned distances are a table, which takes no distributions.</summary>
    private static bool TakesSoftTargets => TEmd.Distance is { TakesSoftTargets: true };

    /// <summary>Learned distances are a table, to which a cross entropy is added by default.</summary>
    private static double DefaultCrossEntropyWeight => TEmd.Distance?.DefaultCrossEntropyWeight ?? TableDistance.CrossEntropyWeight;

    internal override bool CanEvaluate(NumberKind numbers, TargetKind kind, bool hasGradient, EmdOptions options)
    {
        if (kind == TargetKind.Soft && !TakesSoftTargets)
            return false;
        lock (gate)
            return programs.Of(numbers, kind, PlanOf(options, 1).IsPlain, hasGradient).CanRun();
    }

    internal override void Evaluate(in CudaBatch batch, GroundDistance? distance, EmdOptions options)
    {
        lock (gate)
        {
            GroundDistance structure = CallStructure.Of<TEmd>(distance);
            StructureChecks.Options(structure, options);
            if (batch.Kind == TargetKind.Soft)
                StructureChecks.SoftTargets(structure);
            ViewChecks.RowWeights(options, batch.RowCount);
            BatchChecks.Weights(new BatchShape(options.RowWeights.Length, TEmd.ClassCount, options.PositionCount), options);
            OptionPlan plan = PlanOf(options, structure.Unit);
            CudaKernels kernels = programs.Of(batch.Numbers, batch.Kind, plan.IsPlain, batch.Gradient != 0);
            kernels.CheckRoom();
            long sumCount = KernelOrder.SumCount(batch.RowCount, kernels.Needs.RowsPerTile, SumShape.GroupSize);
            MemoryOf(batch).Check(batch.Kind != TargetKind.Soft, nameof(batch));
            using CudaDevice.Scope scope = device.Enter();
            held.Hold(structure);
            CudaViews views = Views(batch, options, plan.Tiles, sumCount);
            KernelOrder.Run(new CudaQueue<TEmd>(kernels, programs, views), views.Plan);
        }
    }

    /// <summary>What options say of calls on a structure that kernels count in a unit.</summary>
    internal static OptionPlan PlanOf(EmdOptions options, double structureUnit)
        => PlanBuilder.Of(options, DefaultCrossEntropyWeight, TEmd.ClassCount, structureUnit);

    private static bool IsAligned(nint address) => address % VectorBytes == 0;

    private static CallMemory MemoryOf(in CudaBatch batch)
    {
        int size = batch.Numbers == NumberKind.Single ? sizeof(float) : sizeof(ushort);
        long logits = batch.RowCount * TEmd.ClassCount * size;
        long targets = batch.Kind switch
        {
            TargetKind.Int32 => batch.RowCount * sizeof(int),
            TargetKind.Int64 => batch.RowCount * sizeof(long),
            _ => logits,
        };
        return new CallMemory(
            ViewRange.At(batch.Logits, logits),
            ViewRange.At(batch.Targets, targets),
            ViewRange.At(batch.Value, sizeof(float)),
            ViewRange.At(batch.Losses, batch.RowCount * sizeof(float)),
            ViewRange.At(batch.Gradient, logits));
    }

    private CudaViews Views(in CudaBatch batch, EmdOptions options, in TilePlan plan, long sumCount)
    {
        long logits = batch.RowCount * TEmd.ClassCount;
        bool isSoft = batch.Kind == TargetKind.Soft, hasGradient = batch.Gradient != 0, hasLosses = batch.Losses != 0;
        var shape = new CallShape(
            batch.RowCount,
            isSoft,
            batch.Numbers != NumberKind.Single,
            hasLosses,
            IsAligned(batch.Logits) && IsAligned(batch.Gradient),
            IsAligned(batch.Targets));
        CudaView nothing = weightSum.Reserve(2);
        return new CudaViews
        {
            Logits = new((ulong)batch.Logits, logits),
            Targets = new((ulong)batch.Targets, isSoft ? logits : batch.RowCount),
            Gradient = hasGradient ? new((ulong)batch.Gradient, logits) : new((ulong)batch.Logits, logits),
            Losses = hasLosses ? new((ulong)batch.Losses, batch.RowCount) : nothing,
            Value = new((ulong)batch.Value, 1),
            Sums = sums.Reserve(sumCount),
            Constants = held.Constants,
            Indices = held.Indices,
            RowWeights = options.RowWeights.IsEmpty ? nothing : rowWeights.Hold(options.RowWeights.Span),
            ClassWeights = options.ClassWeights.IsEmpty ? nothing : classWeights.Hold(options.ClassWeights.Span),
            WeightSum = nothing,
            Plan = PlanBuilder.For(plan, options, shape),
        };
    }
}
